import { useInfiniteQuery } from '@tanstack/react-query'
import { FileClock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EndlessList } from '@/components/settings/endless-list'
import { SettingsPage } from '@/components/settings/settings-page'
import { EmptyState } from '@/components/states/empty-state'
import { groupByDay, namedDays } from '@/components/timeline/group-by-day'
import { useAddressFilters } from '@/lib/hooks/use-address-filters'
import { auditQuery } from './audit-api'
import { AuditEntryRow } from './audit-entry-row'
import { AuditFilters } from './audit-filters'

/** Who changed what, with old and new values, newest first. */
export function AuditPage() {
  const { t } = useTranslation()
  const [{ entityType, action, userId, from, to }, change] = useAddressFilters()
  const filters = { entityType, action, userId, from, to }
  const query = useInfiniteQuery(auditQuery(filters))
  const narrowed = Object.values(filters).some(Boolean)
  const clear = () =>
    change({ entityType: undefined, action: undefined, userId: undefined, from: undefined, to: undefined })
  const { today, yesterday } = namedDays()
  const dayName = (day: string) =>
    day === today ? t('timeline.today') : day === yesterday ? t('timeline.yesterday') : day
  return (
    <SettingsPage wide title={t('audit.title')} filters={<AuditFilters filters={filters} onChange={change} />}>
      <EndlessList
        query={query}
        onClear={narrowed ? clear : undefined}
        empty={<EmptyState icon={FileClock} title={t('audit.empty')} text={t('audit.emptyText')} />}
      >
        {(entries) => (
          <div className="space-y-6">
            {groupByDay(entries).map(({ day, items }) => (
              <section key={day} aria-label={dayName(day)}>
                <h2 className="border-b border-line pb-1.5 text-xs font-medium text-ink-2">{dayName(day)}</h2>
                <ol className="divide-y divide-line">
                  {items.map((entry) => (
                    <AuditEntryRow key={entry.id} entry={entry} />
                  ))}
                </ol>
              </section>
            ))}
          </div>
        )}
      </EndlessList>
    </SettingsPage>
  )
}
