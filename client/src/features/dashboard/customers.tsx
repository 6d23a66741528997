import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ChartCard } from '@/components/charts/chart-card'
import { NumberTile, TileGrid } from '@/components/charts/number-tile'
import type { CustomerAnalytics } from '@/lib/api/types'
import { formatMonth, formatNumber } from '@/lib/format/regional'
import { customersQuery } from './analytics-api'
import type { Scope } from './dashboard-scope'
import { ChartGrid, NumbersView } from './numbers-view'
import { monthOf, shortMonth, within } from './period'
import { filterValue, recordLinks, type RecordLinks } from './record-links'
import { useTile } from './use-tile'

/** Who the customers are, and how they become more or fewer. */
export function Customers({ scope }: { scope: Scope }) {
  const { t } = useTranslation()
  return (
    <NumbersView query={useQuery(customersQuery(scope.params))}>
      {(customers) => (
        <>
          <Tiles customers={customers} links={recordLinks(scope)} />
          <ChartGrid label={t('dashboard.charts')}>
            <Charts customers={customers} scope={scope} />
          </ChartGrid>
        </>
      )}
    </NumbersView>
  )
}

function Tiles({ customers, links }: { customers: CustomerAnalytics; links: RecordLinks }) {
  const { t } = useTranslation()
  const tile = useTile()
  return (
    <>
      <TileGrid label={t('dashboard.now')}>
        <NumberTile {...tile('customers')} value={formatNumber(customers.customers)} records={links.customers()} />
        <NumberTile
          {...tile('activeCustomers')}
          value={formatNumber(customers.activeCustomers)}
          records={links.customers({ status: 'active' })}
        />
        <NumberTile
          {...tile('lostCustomers')}
          value={formatNumber(customers.lostCustomers)}
          records={links.companies({ lifecycleStage: 'former' })}
        />
      </TileGrid>
      <TileGrid label={t('dashboard.inPeriod')}>
        <NumberTile
          {...tile('newCompanies')}
          value={formatNumber(customers.newCompanies)}
          records={links.created('/companies')}
        />
        <NumberTile
          {...tile('newContacts')}
          value={formatNumber(customers.newContacts)}
          records={links.created('/contacts')}
        />
      </TileGrid>
    </>
  )
}

function Charts({ customers, scope }: { customers: CustomerAnalytics; scope: Scope }) {
  const { t } = useTranslation()
  const links = recordLinks(scope)
  const count = { key: 'count', label: t('dashboard.numbers.customers'), format: formatNumber }
  const companies = { key: 'companies', label: t('nav.companies'), format: formatNumber }
  const contacts = { key: 'contacts', label: t('nav.contacts'), format: formatNumber }
  const named = (items: CustomerAnalytics['byIndustry'], field: 'industry' | 'country') =>
    items.map((item) => {
      const value = filterValue(item.name)
      return {
        key: item.isRest ? 'rest' : (item.name ?? 'none'),
        label: item.isRest ? t('dashboard.allOthers') : (item.name ?? t('dashboard.unknown')),
        values: { count: item.count },
        records: item.isRest || value === null ? null : links.customers({ [field]: value }),
      }
    })
  return (
    <>
      <ChartCard
        title={t('dashboard.customersByMonth')}
        hint={t('dashboard.hints.customersByMonth')}
        of={t('dashboard.month')}
        empty={t('dashboard.none.created')}
        points={customers.byMonth.map(({ month, ...values }) => {
          const days = within(scope.range, monthOf(month))
          return {
            key: month,
            label: shortMonth(month),
            fullLabel: formatMonth(`${month}-01`),
            values,
            records: links.created('/companies', days),
            recordsOf: { contacts: links.created('/contacts', days) },
          }
        })}
        measures={[companies, contacts]}
      />
      <ChartCard
        title={t('dashboard.customersByLifecycle')}
        hint={t('dashboard.hints.customersByLifecycle')}
        of={t('fields.lifecycleStage')}
        empty={t('dashboard.none.created')}
        points={customers.byLifecycle.map(({ lifecycleStage, ...values }) => ({
          key: lifecycleStage,
          label: t(`choices.lifecycleStage.${lifecycleStage}`),
          values,
          records: links.companies({ lifecycleStage }),
          recordsOf: { contacts: links.contacts({ lifecycleStage }) },
        }))}
        measures={[companies, contacts]}
      />
      <ChartCard
        title={t('dashboard.customersByIndustry')}
        hint={t('dashboard.hints.customersByIndustry')}
        of={t('fields.industry')}
        empty={t('dashboard.none.customers')}
        points={named(customers.byIndustry, 'industry')}
        measures={[count]}
      />
      <ChartCard
        title={t('dashboard.customersByCountry')}
        hint={t('dashboard.hints.customersByCountry')}
        of={t('dashboard.country')}
        empty={t('dashboard.none.customers')}
        points={named(customers.byCountry, 'country')}
        measures={[count]}
      />
      <ChartCard
        title={t('dashboard.customersByOwner')}
        hint={t('dashboard.hints.customersByOwner')}
        of={t('fields.owner')}
        empty={t('dashboard.none.customers')}
        points={customers.byOwner.map((item) => ({
          key: item.owner?.id ?? 'none',
          label: item.owner?.displayName ?? t('dashboard.nobody'),
          values: { count: item.count },
          records: links.customers({ ownerId: item.owner?.id ?? 'none' }),
        }))}
        measures={[count]}
      />
    </>
  )
}
