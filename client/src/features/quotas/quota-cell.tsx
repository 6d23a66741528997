import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from '@/components/ui/input'
import type { Quota } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { amountOf } from './quota-amount'
import { type QuotaKey, useSetQuota } from './quotas-api'

interface QuotaCellProps {
  label: string
  holder: QuotaKey
  quota: Quota | undefined
  /** What counts while nothing is set here. */
  derived: number | null
}

/** An amount that is saved on leaving it or with Enter; emptied, the quota goes. Esc takes the typing back. */
export function QuotaCell({ label, holder, quota, derived }: QuotaCellProps) {
  const { t } = useTranslation()
  const set = useSetQuota()
  const [typed, setTyped] = useState<string | null>(null)
  const kept = quota ? String(quota.amount) : ''
  const amount = amountOf(typed ?? kept)
  const save = () => {
    // Enter saves, and leaving the cell a moment later must not do it again.
    if (typed === null || amount === undefined || set.isPending) return
    if (amount === (quota?.amount ?? null)) setTyped(null)
    else set.mutate({ key: holder, before: quota, amount }, { onSuccess: () => setTyped(null) })
  }
  return (
    <Input
      aria-label={label}
      aria-invalid={amount === undefined}
      title={amount === undefined ? t('quotas.needAmount') : undefined}
      inputMode="decimal"
      className="num min-w-28 text-right"
      placeholder={derived === null ? '–' : formatNumber(derived)}
      value={typed ?? (quota ? formatNumber(quota.amount) : '')}
      onFocus={() => setTyped(kept)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        if (event.key === 'Escape') setTyped(kept)
      }}
    />
  )
}
