import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '@/components/form/form-field'
import { Input } from '@/components/ui/input'
import { organizationCurrency } from '@/lib/format/regional'
import type { RateValues } from './currency-schema'

/** From which day one unit is worth how much. */
export function RateFields<T extends RateValues>({ form: given }: { form: UseFormReturn<T> }) {
  const { t } = useTranslation()
  const form = given as unknown as UseFormReturn<RateValues>
  return (
    <>
      <FormField form={form} name="date" label={t('currencies.date')}>
        {({ field, aria }) => <Input {...field} {...aria} type="date" />}
      </FormField>
      <FormField form={form} name="rate" label={t('currencies.rate', { currency: organizationCurrency() })}>
        {({ field, aria }) => <Input {...field} {...aria} inputMode="decimal" className="num" autoComplete="off" />}
      </FormField>
    </>
  )
}
