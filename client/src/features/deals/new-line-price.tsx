import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseNumber } from '@/components/fields/field-change'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import type { Product } from '@/lib/api/types'
import { figureRules } from './line-math'

interface NewLinePriceProps {
  product: Product
  currency: string
  onPrice: (price: number) => void
  onCancel: () => void
}

/** Asks what one costs in this deal, where the catalogue doesn't say it in the deal's currency. */
export function NewLinePrice({ product, currency, onPrice, onCancel }: NewLinePriceProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const price = parseNumber(typed)
  const valid = price !== null && figureRules.unitPrice(price)
  const add = () => {
    if (valid) onPrice(price)
  }
  // Not a form: it also stands inside of the form of a new deal.
  return (
    <div className="flex flex-wrap items-end gap-2 rounded-lg border border-line bg-sunken p-2">
      <label className="min-w-40 flex-1 text-xs text-ink-2">
        {t('deals.lines.needsPrice', { name: product.name, currency })}
        <Input
          autoFocus
          inputMode="decimal"
          className="num mt-1"
          aria-invalid={typed !== '' && !valid}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
      </label>
      <Button onClick={onCancel}>{t('common.cancel')}</Button>
      <Button variant="primary" disabled={!valid} onClick={add}>
        {t('deals.lines.addNamed')}
      </Button>
    </div>
  )
}
