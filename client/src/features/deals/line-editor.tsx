import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OrderedList } from '@/components/settings/ordered-list'
import { Button } from '@/components/ui/button'
import { notify } from '@/components/ui/notify'
import { Popover } from '@/components/ui/popover'
import type { DealLineItem, Product } from '@/lib/api/types'
import { DealLine, lineGrid } from './deal-line'
import { lineKeys, lineOf } from './line-list'
import { NewLinePrice } from './new-line-price'
import { ProductPicker } from './product-picker'

/** The most lines of a deal. */
const mostLines = 200

interface LineEditorProps {
  lines: readonly DealLineItem[]
  currency: string
  /** All lines as they are now; may also be called later, by an undo. */
  onLines: (lines: readonly DealLineItem[]) => void
  /** Shown while there are none. */
  empty?: ReactNode
}

/** Adds, changes, orders and removes what a deal sells. */
export function LineEditor({ lines, currency, onLines, empty }: LineEditorProps) {
  const { t } = useTranslation()
  const [choosing, setChoosing] = useState(false)
  // A product without a price in the deal's currency asks for one first.
  const [unpriced, setUnpriced] = useState<Product | null>(null)
  const [fresh, setFresh] = useState<string | null>(null)
  const keys = lineKeys(lines)
  const append = (product: Product, unitPrice: number) => {
    const next = [...lines, lineOf(product, { quantity: 1, unitPrice, discountPercent: 0 })]
    setFresh(lineKeys(next).at(-1) ?? null)
    setUnpriced(null)
    onLines(next)
  }
  const add = (product: Product) => {
    setChoosing(false)
    if (product.unitPrice !== null && product.currency === currency) append(product, product.unitPrice)
    else setUnpriced(product)
  }
  const remove = (index: number) => {
    onLines(lines.filter((_, at) => at !== index))
    notify.done(t('deals.lines.removed', { name: lines[index]?.product.name ?? '' }), {
      label: t('common.undo'),
      run: () => onLines(lines),
    })
  }
  const move = (from: number, to: number) => {
    const next = lines.filter((_, at) => at !== from)
    next.splice(to, 0, ...lines.slice(from, from + 1))
    onLines(next)
  }
  return (
    <>
      {lines.length === 0 && !unpriced && empty}
      {lines.length > 0 && (
        <div aria-hidden className="flex gap-2 px-2 text-xs text-ink-3 @max-xl:hidden">
          <span className="w-[5.5rem] shrink-0" />
          <div className={`flex-1 ${lineGrid}`}>
            <span>{t('records.product.one')}</span>
            <span className="text-right">{t('deals.lines.quantity')}</span>
            <span className="text-right">{t('deals.lines.unitPrice')}</span>
            <span className="text-right">{t('deals.lines.discountPercent')}</span>
            <span className="text-right">{t('deals.lines.total')}</span>
          </div>
        </div>
      )}
      <OrderedList
        label={t('deals.lines.title')}
        className="space-y-2"
        keys={keys}
        nameAt={(index) => lines[index]?.product.name ?? ''}
        onMove={move}
      >
        {lines.map((line, index) => (
          <DealLine
            key={keys[index]}
            sortKey={keys[index] ?? ''}
            line={line}
            currency={currency}
            fresh={keys[index] === fresh}
            onChange={(figures) => onLines(lines.map((one, at) => (at === index ? lineOf(one.product, figures) : one)))}
            onRemove={() => remove(index)}
          />
        ))}
      </OrderedList>
      {unpriced && (
        <NewLinePrice
          product={unpriced}
          currency={currency}
          onPrice={(price) => append(unpriced, price)}
          onCancel={() => setUnpriced(null)}
        />
      )}
      {lines.length < mostLines && (
        <Popover
          label={t('deals.lines.add')}
          open={choosing}
          onOpenChange={setChoosing}
          trigger={
            <Button size="sm" icon={Plus}>
              {t('deals.lines.add')}
            </Button>
          }
        >
          <ProductPicker onPick={add} />
        </Popover>
      )}
    </>
  )
}
