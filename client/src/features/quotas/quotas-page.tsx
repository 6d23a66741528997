import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsPage } from '@/components/settings/settings-page'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { today } from '@/lib/format/zoned-time'
import { useAddressFilters } from '@/lib/hooks/use-address-filters'
import { teamsQuery, usersQuery } from '@/lib/records/people-and-tags'
import { useCan } from '@/lib/session/me'
import { QuotaTable } from './quota-table'
import { periodsOf } from './quota-sums'
import { quotasQuery } from './quotas-api'

/** What people and teams are to win, a year at a time, by quarter or by month. */
export function QuotasPage() {
  const { t } = useTranslation()
  const canChange = useCan('quotas.manage')
  const [search, change] = useAddressFilters()
  const year = /^20\d\d$/.test(search.year ?? '') ? Number(search.year) : Number(today().slice(0, 4))
  const span = search.span === 'month' ? 'month' : 'quarter'
  const query = useQuery(quotasQuery(year))
  const { data: people = [] } = useQuery(usersQuery)
  const { data: teams = [] } = useQuery(teamsQuery)
  return (
    <SettingsPage wide title={t('quotas.title')}>
      <p className="max-w-prose text-pretty text-ink-2">{t('quotas.text')}</p>
      <div className="flex flex-wrap items-center gap-3">
        <div className="flex items-center gap-1" role="group" aria-label={t('quotas.year')}>
          <IconButton
            icon={ChevronLeft}
            label={t('quotas.before')}
            onClick={() => change({ year: String(year - 1) })}
          />
          <span className="num w-12 text-center font-medium" aria-live="polite">
            {year}
          </span>
          <IconButton
            icon={ChevronRight}
            label={t('quotas.after')}
            onClick={() => change({ year: String(year + 1) })}
          />
        </div>
        <Select
          quiet
          label={t('quotas.span')}
          value={span}
          onChange={(next) => change({ span: next === 'month' ? next : undefined })}
          options={(['quarter', 'month'] as const).map((value) => ({ value, label: t(`quotas.by.${value}`) }))}
        />
      </div>
      <QueryView query={query}>
        {(quotas) => {
          const named = new Set(quotas.map((quota) => quota.userId))
          return (
            <QuotaTable
              quotas={quotas}
              periods={periodsOf(year, span)}
              people={people.filter((user) => user.status !== 'inactive' || named.has(user.id))}
              teams={teams}
              canChange={canChange}
            />
          )
        }}
      </QueryView>
    </SettingsPage>
  )
}
