import { Package, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaveField } from '@/components/record/use-save-field'
import { OrderedList } from '@/components/settings/ordered-list'
import { EmptyState } from '@/components/states/empty-state'
import { Button } from '@/components/ui/button'
import { notify } from '@/components/ui/notify'
import { Popover } from '@/components/ui/popover'
import type { Deal, DealLineItem, Product } from '@/lib/api/types'
import { formatMoney } from '@/lib/format/regional'
import { useCan } from '@/lib/session/me'
import { dealFields } from './deal-fields'
import { DealLine, DealLineText, lineGrid } from './deal-line'
import { lineKeys, lineOf, sells } from './line-list'
import { sumOf } from './line-math'
import { NewLinePrice } from './new-line-price'
import { ProductPicker } from './product-picker'

/** The most lines of a deal. */
const mostLines = 200

/** What the deal sells: products with quantity, price and discount, which make its amount. */
export function DealLines({ deal }: { deal: Deal }) {
  const { t } = useTranslation()
  const canWrite = useCan('deals.write') && !deal.deletedAt
  const { lineItems: lines, currency } = deal
  return (
    <section aria-label={t('deals.lines.title')} className="@container space-y-3 p-4 md:p-5">
      {canWrite ? (
        <LineEditor deal={deal} />
      ) : lines.length === 0 ? (
        <EmptyState icon={Package} title={t('deals.lines.empty')} />
      ) : (
        <ul className="space-y-2">
          {lines.map((line, index) => (
            <DealLineText key={`${line.productId}.${index}`} line={line} currency={currency} />
          ))}
        </ul>
      )}
      {lines.length > 0 && (
        <p className="flex items-baseline justify-between gap-3 border-t border-line px-2 pt-3 font-semibold">
          {t('deals.lines.sum')}
          <span className="num">{formatMoney(sumOf(lines), currency)}</span>
        </p>
      )}
    </section>
  )
}

function LineEditor({ deal }: { deal: Deal }) {
  const { t } = useTranslation()
  const save = useSaveField('deal', dealFields)
  const [choosing, setChoosing] = useState(false)
  // A product without a price in the deal's currency asks for one first.
  const [unpriced, setUnpriced] = useState<Product | null>(null)
  const [fresh, setFresh] = useState<string | null>(null)
  // An undo is pressed seconds later: it starts from the deal as it is then.
  const latest = useRef(deal)
  useEffect(() => {
    latest.current = deal
  })
  const { lineItems: lines, currency } = deal
  const keys = lineKeys(lines)
  const put = (next: readonly DealLineItem[]) => save(latest.current, sells(next))
  const append = (product: Product, unitPrice: number) => {
    const next = [...lines, lineOf(product, { quantity: 1, unitPrice, discountPercent: 0 })]
    setFresh(lineKeys(next).at(-1) ?? null)
    setUnpriced(null)
    put(next)
  }
  const add = (product: Product) => {
    setChoosing(false)
    if (product.unitPrice !== null && product.currency === currency) append(product, product.unitPrice)
    else setUnpriced(product)
  }
  const remove = (index: number) => {
    put(lines.filter((_, at) => at !== index))
    notify.done(t('deals.lines.removed', { name: lines[index]?.product.name ?? '' }), {
      label: t('common.undo'),
      run: () => put(lines),
    })
  }
  const move = (from: number, to: number) => {
    const next = lines.filter((_, at) => at !== from)
    next.splice(to, 0, ...lines.slice(from, from + 1))
    put(next)
  }
  return (
    <>
      {lines.length === 0 && !unpriced && (
        <EmptyState icon={Package} title={t('deals.lines.empty')} text={t('deals.lines.emptyText')} />
      )}
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
            onChange={(figures) => put(lines.map((one, at) => (at === index ? lineOf(one.product, figures) : one)))}
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
