import { Trash2, X } from 'lucide-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SettingsGroup } from '@/components/settings/settings-group'
import { useProblemText } from '@/components/states/problem-text'
import { Confirm } from '@/components/ui/confirm'
import { IconButton } from '@/components/ui/icon-button'
import { notify } from '@/components/ui/notify'
import type { Currency, CurrencyRate } from '@/lib/api/types'
import { formatDate, organizationCurrency } from '@/lib/format/regional'
import { changeRates, deleteCurrency, useRatesChanged } from './currencies-api'
import { NewRate } from './new-rate'

const worth = ({ rate }: CurrencyRate) => `${rate} ${organizationCurrency()}`

/** A currency with its rates, the newest first. */
export function CurrencyCard({ currency, canChange }: { currency: Currency; canChange: boolean }) {
  const { t } = useTranslation()
  const { code, rates } = currency
  const problemText = useProblemText()
  const changed = useRatesChanged()
  const [removing, setRemoving] = useState(false)
  const outcome = { onError: (error: Error) => notify.failed(problemText(error)), onSettled: () => changed() }
  const drop = useMutation({
    mutationFn: (date: string) =>
      changeRates(
        currency,
        rates.filter((rate) => rate.date !== date),
      ),
    ...outcome,
  })
  const remove = useMutation({
    mutationFn: () => deleteCurrency(currency),
    onSuccess: () => notify.done(t('currencies.removed', { code })),
    ...outcome,
  })
  return (
    <SettingsGroup
      title={code}
      {...(rates[0] && { text: t('currencies.now', { code, worth: worth(rates[0]) }) })}
      aside={
        canChange && (
          <IconButton icon={Trash2} label={t('currencies.remove', { code })} onClick={() => setRemoving(true)} />
        )
      }
    >
      <ul aria-label={t('currencies.rates', { code })} className="divide-y divide-line border-y border-line">
        {rates.map((rate) => (
          <li key={rate.date} className="flex min-h-11 items-center gap-4">
            <span className="num w-32">{formatDate(rate.date)}</span>
            <span className="num flex-1">{worth(rate)}</span>
            {canChange && (
              <IconButton
                icon={X}
                label={t('currencies.removeRate', { date: formatDate(rate.date) })}
                disabled={drop.isPending}
                onClick={() => drop.mutate(rate.date)}
              />
            )}
          </li>
        ))}
      </ul>
      {canChange && <NewRate currency={currency} />}
      <Confirm
        open={removing}
        title={t('currencies.removeTitle', { code })}
        action={t('currencies.remove', { code })}
        busy={remove.isPending}
        onCancel={() => setRemoving(false)}
        onConfirm={() => remove.mutate()}
      >
        {t('currencies.removeText', { code })}
      </Confirm>
    </SettingsGroup>
  )
}
