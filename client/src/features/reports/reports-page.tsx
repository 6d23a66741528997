import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChartPie, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { reportsQuery } from '@/components/reports/reports-api'
import { ReportsSwitch } from '@/components/reports/reports-switch'
import { EndlessList } from '@/components/settings/endless-list'
import { EmptyState } from '@/components/states/empty-state'
import { PageHeader } from '@/components/states/page-header'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { SimpleTable } from '@/components/ui/simple-table'
import type { Report } from '@/lib/api/types'
import { useCommands } from '@/lib/commands/command-registry'
import { formatDay } from '@/lib/format/regional'
import { recordType } from '@/lib/records/record-types'
import { useCan } from '@/lib/session/me'
import { templates, words, type Template } from './report-draft'

/** One's own reports and those that are shared. */
export function ReportsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const query = useInfiniteQuery(reportsQuery)
  const mayMake = useCan('reports.write')
  const make = () => void navigate({ to: '/reports/new' })
  useCommands(
    mayMake ? [{ id: 'new report', group: 'create', label: t('reports.new'), icon: Plus, keys: 'n', run: make }] : [],
  )
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={t('reports.title')}>
        <ReportsSwitch />
        {mayMake && (
          <Button variant="primary" icon={Plus} onClick={make}>
            {t('reports.new')}
          </Button>
        )}
      </PageHeader>
      <div role="region" aria-label={t('reports.title')} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto">
        <div className="max-w-5xl space-y-6 px-4 py-5 md:px-6">
          <EndlessList
            query={query}
            empty={<EmptyState icon={ChartPie} title={t('reports.empty')} text={t('reports.emptyText')} />}
          >
            {(reports) => <ReportList reports={reports} />}
          </EndlessList>
          {mayMake && <Templates />}
        </div>
      </div>
    </div>
  )
}

function ReportList({ reports }: { reports: readonly Report[] }) {
  const { t } = useTranslation()
  return (
    <SimpleTable
      label={t('reports.title')}
      rows={reports}
      columns={[
        {
          key: 'name',
          label: t('reports.name'),
          grow: true,
          cell: ({ id, name, description }) => (
            <>
              <Link
                to="/reports/$id"
                params={{ id }}
                className="block truncate font-medium text-accent-ink hover:underline"
              >
                {name}
              </Link>
              {description && <span className="block truncate text-xs text-ink-2">{description}</span>}
            </>
          ),
        },
        {
          key: 'entity',
          label: t('reports.entity'),
          cell: ({ entity }) => {
            const known = recordType(entity)
            return <span className="whitespace-nowrap">{known ? t(known.many) : words(entity)}</span>
          },
        },
        {
          key: 'shared',
          label: t('reports.sharing'),
          onPhone: ({ isShared }) => isShared,
          cell: ({ isShared }) => (isShared ? <Badge tone="info">{t('reports.shared')}</Badge> : null),
        },
        {
          key: 'owner',
          label: t('reports.owner'),
          cell: ({ owner }) => <span className="whitespace-nowrap">{owner?.displayName}</span>,
        },
        {
          key: 'changed',
          label: t('reports.changed'),
          cell: ({ updatedAt }) => <span className="whitespace-nowrap">{formatDay(updatedAt)}</span>,
        },
      ]}
    />
  )
}

function Templates() {
  const { t } = useTranslation()
  return (
    <section aria-label={t('reports.beginWith')} className="space-y-2">
      <h2 className="font-semibold">{t('reports.beginWith')}</h2>
      <ul className="grid gap-2.5 sm:grid-cols-2">
        {(Object.keys(templates) as Template[]).map((name) => (
          <li key={name}>
            <Link
              to="/reports/new"
              search={{ from: name }}
              className="block rounded-xl border border-line bg-surface px-3.5 py-3 shadow-card hover:border-line-strong hover:bg-sunken"
            >
              <span className="block font-medium">{t(`reports.templates.${name}`)}</span>
              <span className="block text-xs text-ink-2">{t(`reports.templateTexts.${name}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
