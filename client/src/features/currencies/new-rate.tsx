import { useTranslation } from 'react-i18next'
import { Form } from '@/components/form/form'
import { useAppForm } from '@/components/form/use-app-form'
import { Button } from '@/components/ui/button'
import { notify } from '@/components/ui/notify'
import type { Currency } from '@/lib/api/types'
import { changeRates, useRatesChanged, withRate } from './currencies-api'
import { rateSchema, type RateValues } from './currency-schema'
import { RateFields } from './rate-fields'
import { today } from '@/lib/format/zoned-time'

/** Adds a rate to a currency; one of the same day is replaced. */
export function NewRate({ currency }: { currency: Currency }) {
  const { t } = useTranslation()
  const changed = useRatesChanged()
  const app = useAppForm<RateValues>({
    schema: rateSchema,
    defaultValues: { date: today(), rate: '' },
    judge: 'onSubmit',
    onSubmit: async ({ date, rate }) => {
      await changeRates(currency, withRate(currency.rates, { date, rate: Number(rate) }))
      await changed()
      app.form.reset({ date: today(), rate: '' })
      notify.done(t('currencies.saved', { code: currency.code }))
    },
  })
  return (
    <Form app={app} labelOf={(name) => t(`currencies.${name as 'date'}`)}>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <RateFields form={app.form} />
        <Button type="submit" busy={app.busy}>
          {t('currencies.addRate')}
        </Button>
      </div>
    </Form>
  )
}
