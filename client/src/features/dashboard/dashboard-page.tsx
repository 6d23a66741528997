import { useTranslation } from 'react-i18next'
import { Tabs } from '@/components/ui/tabs'
import { formatDate } from '@/lib/format/regional'
import { Activities } from './activities'
import { Campaigns } from './campaigns'
import { Customers } from './customers'
import { DashboardFilters } from './dashboard-filters'
import { useDashboardScope } from './dashboard-scope'
import { Leads } from './leads'
import { Overview } from './overview'
import type { Range } from './period'
import { Pipeline } from './pipeline'
import { Sales } from './sales'
import { Support } from './support'

const tabs = [
  { id: 'overview', content: Overview },
  { id: 'sales', content: Sales },
  { id: 'pipeline', content: Pipeline },
  { id: 'leads', content: Leads },
  { id: 'campaigns', content: Campaigns },
  { id: 'customers', content: Customers },
  { id: 'support', content: Support },
  { id: 'activities', content: Activities },
] as const

/** The numbers about the organization's work. */
export function DashboardPage() {
  const { t } = useTranslation()
  const [scope, filters, change] = useDashboardScope()
  const tab = tabs.find(({ id }) => id === filters.tab)?.id ?? 'overview'
  return (
    <div className="flex h-full flex-col">
      <header className="shrink-0 border-b border-line">
        <div className="flex h-12 items-baseline gap-3 px-4 pt-3.5 md:px-5">
          <h1 className="text-base font-semibold tracking-tight">{t('dashboard.title')}</h1>
          <p className="num min-w-0 truncate text-xs text-ink-2">{daysTold(scope.range) || t('dashboard.ever')}</p>
        </div>
        <div className="flex flex-wrap items-center gap-2 px-4 pb-2 md:px-5">
          <DashboardFilters scope={scope} filters={filters} onChange={change} />
        </div>
      </header>
      {/* A page to read has little to focus: the keys scroll it all the same. */}
      <div tabIndex={0} role="region" aria-label={t('dashboard.title')} className="min-h-0 flex-1 overflow-y-auto">
        <Tabs
          label={t('dashboard.tabs.label')}
          value={tab}
          onChange={(id) => change({ tab: id === 'overview' ? undefined : id })}
          items={tabs.map(({ id, content: Content }) => ({
            id,
            label: t(`dashboard.tabs.${id}`),
            content: (
              <div className="mx-auto max-w-6xl p-4 md:p-5">
                <Content scope={scope} />
              </div>
            ),
          }))}
        />
      </div>
    </div>
  )
}

const daysTold = ({ from, to }: Range) =>
  from || to ? `${from ? formatDate(from) : '…'} – ${to ? formatDate(to) : '…'}` : ''
