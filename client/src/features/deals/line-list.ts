import { formatNumber } from '@/lib/format/regional'
import type { Deal, DealLineItem } from '@/lib/api/types'
import { sumOf, totalOf, type LineFigures } from './line-math'

/** A line as the deal will show it: its members in the server's order, so that equal lines look equal. */
export const lineOf = (product: DealLineItem['product'], figures: LineFigures): DealLineItem => ({
  productId: product.id,
  product: { id: product.id, name: product.name },
  quantity: figures.quantity,
  unitPrice: figures.unitPrice,
  discountPercent: figures.discountPercent,
  total: totalOf(figures),
})

/** What is sent when the deal sells these, and how it looks then. Without lines the amount stays as it is. */
export const sells = (lines: readonly DealLineItem[]) => ({
  patch: {
    lineItems: lines.map(({ productId, quantity, unitPrice, discountPercent }) => ({
      productId,
      quantity,
      unitPrice,
      discountPercent,
    })),
  },
  shown: { lineItems: [...lines], ...(lines.length > 0 ? { amount: sumOf(lines) } : {}) } satisfies Partial<Deal>,
})

/** A key for each line that stays with it when it moves: a product may stand in several. */
export function lineKeys(lines: readonly DealLineItem[]): string[] {
  const seen = new Map<string, number>()
  return lines.map(({ productId }) => {
    const nth = (seen.get(productId) ?? 0) + 1
    seen.set(productId, nth)
    return `${productId}.${nth}`
  })
}

/** “3 × Desk, 0.5 × Meeting room”: what a deal sells, in a line. */
export const linesText = (lines: readonly DealLineItem[]): string =>
  lines.map(({ quantity, product }) => `${quantity} × ${product.name}`).join(', ')

/** “3 × Desk at 1,500 − 10 %”: enough to tell two versions of a line apart. */
export const lineText = ({ quantity, product, unitPrice, discountPercent }: DealLineItem): string =>
  `${quantity} × ${product.name} à ${formatNumber(unitPrice)}` +
  (discountPercent > 0 ? ` − ${formatNumber(discountPercent)} %` : '')
