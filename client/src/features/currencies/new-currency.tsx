import { useTranslation } from 'react-i18next'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { Button } from '@/components/ui/button'
import { SearchSelect } from '@/components/ui/search-select'
import { currencyOptions } from '@/lib/regional/regional-options'
import { createCurrency, useRatesChanged } from './currencies-api'
import { currencySchema, type CurrencyValues } from './currency-schema'
import { RateFields } from './rate-fields'
import { today } from '@/lib/format/zoned-time'

/** Sets up another currency with its first rate. */
export function NewCurrency() {
  const { t } = useTranslation()
  const changed = useRatesChanged()
  const app = useAppForm<CurrencyValues>({
    schema: currencySchema,
    defaultValues: { code: '', date: today(), rate: '' },
    judge: 'onSubmit',
    codes: { duplicate: 'code' },
    onSubmit: async ({ code, date, rate }) => {
      await createCurrency({ code, rates: [{ date, rate: Number(rate) }] })
      await changed()
      app.form.reset({ code: '', date: today(), rate: '' })
    },
  })
  return (
    <Form app={app} labelOf={(name) => t(`currencies.${name as 'code'}`)}>
      <div className="grid gap-4 sm:grid-cols-3">
        <FormField form={app.form} name="code" label={t('currencies.code')}>
          {({ field, aria }) => (
            <SearchSelect
              {...field}
              {...aria}
              label={t('currencies.code')}
              options={currencyOptions(field.value)}
              value={field.value || null}
              onChange={(value) => field.onChange(value ?? '')}
            />
          )}
        </FormField>
        <RateFields form={app.form} />
      </div>
      <Button type="submit" busy={app.busy}>
        {t('currencies.add')}
      </Button>
    </Form>
  )
}
