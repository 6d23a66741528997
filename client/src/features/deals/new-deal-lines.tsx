import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { errorText } from '@/components/form/form'
import type { AppForm } from '@/components/form/use-app-form'
import type { DealLineItem } from '@/lib/api/types'
import { organizationCurrency } from '@/lib/format/regional'
import type { DealValues } from './deal-form'
import { LineEditor } from './line-editor'
import { sumOf } from './line-math'

/** What a new deal sells. As long as it has lines, they make the amount; the last one leaves it as it was. */
export function NewDealLines({ app: { form } }: { app: AppForm<DealValues> }) {
  const { t } = useTranslation()
  const lines = useWatch({ control: form.control, name: 'lineItems' })
  const error = errorText(form.formState.errors.lineItems)
  const put = (next: readonly DealLineItem[]) => {
    form.setValue('lineItems', [...next], { shouldDirty: true })
    form.clearErrors(['lineItems', 'amount'])
    if (next.length > 0) form.setValue('amount', String(sumOf(next)), { shouldDirty: true })
  }
  return (
    <section aria-label={t('deals.lines.title')} className="@container space-y-2">
      <h3 className="text-xs font-medium text-ink-2">{t('deals.lines.tab')}</h3>
      <LineEditor lines={lines} currency={organizationCurrency()} onLines={put} />
      {error && (
        <p role="alert" className="text-xs text-danger">
          {error}
        </p>
      )}
    </section>
  )
}
