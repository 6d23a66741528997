import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsPage } from '@/components/settings/settings-page'
import { SettingsGroup } from '@/components/settings/settings-group'
import { organizationCurrency } from '@/lib/format/regional'
import { useCan } from '@/lib/session/me'
import { currenciesQuery } from './currencies-api'
import { CurrencyCard } from './currency-card'
import { NewCurrency } from './new-currency'

/** What other currencies are worth in the organization's own. */
export function CurrenciesPage() {
  const { t } = useTranslation()
  const canChange = useCan('currencies.manage')
  const query = useQuery(currenciesQuery)
  const currency = organizationCurrency()
  return (
    <SettingsPage title={t('currencies.title')}>
      <p className="text-pretty text-ink-2">{t('currencies.text', { currency })}</p>
      <QueryView query={query}>
        {(currencies) => (
          <>
            {currencies.length === 0 && <p className="text-ink-2">{t('currencies.none', { currency })}</p>}
            {currencies.map((one) => (
              <CurrencyCard key={one.id} currency={one} canChange={canChange} />
            ))}
          </>
        )}
      </QueryView>
      {canChange && (
        <SettingsGroup title={t('currencies.add')}>
          <NewCurrency />
        </SettingsGroup>
      )}
    </SettingsPage>
  )
}
