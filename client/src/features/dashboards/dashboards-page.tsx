import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { LayoutDashboard, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReportsSwitch } from '@/components/reports/reports-switch'
import { EndlessList } from '@/components/settings/endless-list'
import { EmptyState } from '@/components/states/empty-state'
import { PageHeader } from '@/components/states/page-header'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { useCommands } from '@/lib/commands/command-registry'
import { useCan } from '@/lib/session/me'
import { DashboardDialog } from './dashboard-dialog'
import { dashboardsQuery } from './dashboards-api'

/** One's own dashboards and those that are shared. */
export function DashboardsPage() {
  const { t } = useTranslation()
  const query = useInfiniteQuery(dashboardsQuery)
  const mayMake = useCan('reports.write')
  const [making, setMaking] = useState(false)
  useCommands(
    mayMake
      ? [
          {
            id: 'new dashboard',
            group: 'create',
            label: t('dashboards.new'),
            icon: Plus,
            keys: 'n',
            run: () => setMaking(true),
          },
        ]
      : [],
  )
  const button = mayMake && (
    <Button variant="primary" icon={Plus} onClick={() => setMaking(true)}>
      {t('dashboards.new')}
    </Button>
  )
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={t('dashboards.title')}>
        <ReportsSwitch />
        {button}
      </PageHeader>
      <div role="region" aria-label={t('dashboards.title')} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto">
        <div className="max-w-5xl px-4 py-5 md:px-6">
          <EndlessList
            query={query}
            empty={<EmptyState icon={LayoutDashboard} title={t('dashboards.empty')} text={t('dashboards.emptyText')} />}
          >
            {(dashboards) => (
              <ul aria-label={t('dashboards.title')} className="grid gap-2.5 sm:grid-cols-2 lg:grid-cols-3">
                {dashboards.map(({ id, name, isShared, owner, items }) => (
                  <li key={id}>
                    <Link
                      to="/dashboards/$id"
                      params={{ id }}
                      className="block rounded-xl border border-line bg-surface px-3.5 py-3 shadow-card hover:border-line-strong hover:bg-sunken"
                    >
                      <span className="flex items-center gap-2">
                        <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
                        {isShared && <Badge tone="info">{t('reports.shared')}</Badge>}
                      </span>
                      <span className="block truncate text-xs text-ink-2">
                        {t('dashboards.count', { count: items.length })} · {owner?.displayName}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </EndlessList>
        </div>
      </div>
      {making && <DashboardDialog dashboard={null} onClose={() => setMaking(false)} />}
    </div>
  )
}
