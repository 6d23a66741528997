import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseNumber } from '@/components/fields/field-change'
import { OrderedRow } from '@/components/settings/ordered-list'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import type { DealLineItem } from '@/lib/api/types'
import { formatMoney } from '@/lib/format/regional'
import { recordHref } from '@/lib/records/record-types'
import { figureRules, type LineFigures } from './line-math'

/** The columns of lines where there is room; elsewhere a line stands in three rows. */
export const lineGrid =
  'grid grid-cols-3 items-end gap-x-2 gap-y-1.5 @xl:items-center @xl:grid-cols-[minmax(0,1fr)_4.5rem_7rem_4.5rem_7rem_2rem]'

interface DealLineProps {
  line: DealLineItem
  sortKey: string
  currency: string
  /** Was just added: what comes next is how many. */
  fresh: boolean
  onChange: (figures: LineFigures) => void
  onRemove: () => void
}

/** A line that can be changed: Enter or leaving a figure saves it. */
export function DealLine({ line, sortKey, currency, fresh, onChange, onRemove }: DealLineProps) {
  const { t } = useTranslation()
  const { product, total } = line
  const figure = (name: keyof LineFigures) => (
    <Figure
      name={name}
      product={product.name}
      value={line[name]}
      focused={fresh && name === 'quantity'}
      onSave={(value) => onChange({ ...line, [name]: value })}
    />
  )
  return (
    <OrderedRow
      sortKey={sortKey}
      className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-lg border border-line bg-surface p-2 @xl:flex-nowrap"
    >
      <div className={`min-w-0 flex-1 basis-full @xl:basis-0 ${lineGrid}`}>
        <ProductLink line={line} className="col-span-2 self-center @xl:col-span-1" />
        {figure('quantity')}
        {figure('unitPrice')}
        {figure('discountPercent')}
        <span className="num col-span-3 text-right font-medium @xl:col-span-1">{formatMoney(total, currency)}</span>
        <IconButton
          icon={X}
          className="col-start-3 row-start-1 justify-self-end @xl:col-start-6"
          label={t('deals.lines.remove', { name: product.name })}
          onClick={onRemove}
        />
      </div>
    </OrderedRow>
  )
}

/** A line for those who only read. */
export function DealLineText({ line, currency }: { line: DealLineItem; currency: string }) {
  const { t } = useTranslation()
  const { quantity, unitPrice, discountPercent, total } = line
  return (
    <li className="flex items-baseline gap-3 rounded-lg border border-line bg-surface p-3">
      <span className="min-w-0 flex-1">
        <ProductLink line={line} />
        <span className="num block text-xs text-ink-2">
          {t(discountPercent > 0 ? 'deals.lines.figuresLess' : 'deals.lines.figures', {
            quantity,
            price: formatMoney(unitPrice, currency),
            discount: discountPercent,
          })}
        </span>
      </span>
      <span className="num shrink-0 font-medium">{formatMoney(total, currency)}</span>
    </li>
  )
}

const ProductLink = ({ line: { product }, className = '' }: { line: DealLineItem; className?: string }) => (
  <Link
    to={recordHref('product', product.id) ?? ''}
    className={`min-w-0 truncate font-medium underline-offset-3 hover:underline ${className}`}
  >
    {product.name}
  </Link>
)

interface FigureProps {
  name: keyof LineFigures
  product: string
  value: number
  focused: boolean
  onSave: (value: number) => void
}

function Figure({ name, product, value, focused, onSave }: FigureProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const number = typed === null ? value : parseNumber(typed)
  const valid = number !== null && figureRules[name](number)
  const commit = () => {
    if (!valid) return
    setTyped(null)
    if (number !== value) onSave(number)
  }
  const label = t(`deals.lines.${name}`)
  return (
    <label className="block min-w-0">
      <span aria-hidden className="text-2xs text-ink-3 @xl:hidden">
        {label}
      </span>
      <Input
        autoFocus={focused}
        aria-label={t('deals.lines.of', { figure: label, name: product })}
        aria-invalid={!valid}
        title={valid ? undefined : t(`deals.lines.bad.${name}`)}
        inputMode="decimal"
        className="num text-right"
        value={typed ?? String(value)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            // In the form of a new deal Enter would create it.
            event.preventDefault()
            commit()
          }
          if (event.key === 'Escape' && typed !== null) {
            // Only this figure goes back; whatever else listens to Esc stays as it is.
            event.stopPropagation()
            setTyped(null)
          }
        }}
      />
      {!valid && (
        <span role="alert" className="mt-0.5 block text-xs text-danger">
          {t(`deals.lines.bad.${name}`)}
        </span>
      )}
    </label>
  )
}
