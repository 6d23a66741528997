import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { ArrowLeft, LayoutDashboard, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerQuery, questionOf } from '@/components/reports/reports-api'
import { ReportCard } from '@/components/reports/report-card'
import { QueryView } from '@/components/settings/query-view'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { PageHeader } from '@/components/states/page-header'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { IconButton } from '@/components/ui/icon-button'
import { notify } from '@/components/ui/notify'
import { cx } from '@/lib/class-names'
import type { Dashboard, Report } from '@/lib/api/types'
import { useCommands } from '@/lib/commands/command-registry'
import { useCan, useMe } from '@/lib/session/me'
import { DashboardDialog } from './dashboard-dialog'
import { dashboardQuery, deleteDashboard, figuresQuery } from './dashboards-api'
import { figures, figureText, type Figure } from './figures'

type Item = Dashboard['items'][number]

const spans = { third: 'lg:col-span-2', half: 'lg:col-span-3', full: 'lg:col-span-6' }

/** Reports and figures side by side, each with the records that the reader may see. */
export function OwnDashboardPage() {
  const { id = '' } = useParams({ strict: false })
  return <QueryView query={useQuery(dashboardQuery(id))}>{(dashboard) => <Shown dashboard={dashboard} />}</QueryView>
}

function Shown({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation()
  const me = useMe()
  const managesOthers = useCan('othersWork.manage')
  const mayWrite = useCan('reports.write')
  const mayChange = mayWrite && (dashboard.ownerId === me?.id || managesOthers)
  const [changing, setChanging] = useState(false)
  const [asking, setAsking] = useState(false)
  useCommands(
    mayChange
      ? [
          {
            id: 'change dashboard',
            group: 'record',
            label: t('dashboards.arrange'),
            icon: Pencil,
            keys: 'e',
            run: () => setChanging(true),
          },
        ]
      : [],
  )
  const edit = mayChange && (
    <Button icon={Pencil} onClick={() => setChanging(true)}>
      {t('dashboards.arrange')}
    </Button>
  )
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={dashboard.name}>
        {edit}
        {mayChange && <IconButton icon={Trash2} label={t('dashboards.delete')} onClick={() => setAsking(true)} />}
      </PageHeader>
      <div role="region" aria-label={dashboard.name} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto max-w-7xl space-y-4 p-4 md:p-5">
          <Link
            to="/dashboards"
            className="inline-flex items-center gap-1 text-xs text-ink-2 hover:text-ink hover:underline"
          >
            <ArrowLeft className="size-3.5" aria-hidden /> {t('dashboards.all')}
          </Link>
          {dashboard.items.length === 0 ? (
            <EmptyState
              icon={LayoutDashboard}
              title={t('dashboards.bare')}
              text={t('dashboards.bareText')}
              action={edit}
            />
          ) : (
            <ul className="grid grid-cols-1 gap-3 lg:grid-cols-6">
              {dashboard.items.map((item, index) => (
                <li key={index} className={cx('min-w-0', spans[item.width])}>
                  <DashboardThing item={item} reports={dashboard.reports} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      {changing && <DashboardDialog dashboard={dashboard} onClose={() => setChanging(false)} />}
      <DeleteDashboard dashboard={dashboard} open={asking} onClose={() => setAsking(false)} />
    </div>
  )
}

function DashboardThing({ item: { figure, reportId }, reports }: { item: Item; reports: readonly Report[] }) {
  const { t } = useTranslation()
  if (figure) return <FigureCard figure={figure} />
  const report = reports.find(({ id }) => id === reportId)
  if (report) return <ReportThing report={report} />
  return (
    <p className="rounded-xl border border-dashed border-line px-4 py-8 text-center text-sm text-ink-2">
      {t('dashboards.gone')}
    </p>
  )
}

function ReportThing({ report }: { report: Report }) {
  const answer = useQuery(answerQuery(questionOf(report)))
  if (answer.data) {
    return (
      <ReportCard
        title={report.name}
        heading={
          <Link to="/reports/$id" params={{ id: report.id }} className="hover:underline">
            {report.name}
          </Link>
        }
        result={answer.data}
        chart={report.chart}
      />
    )
  }
  return (
    <figure aria-label={report.name} className="rounded-xl border border-line bg-surface p-4 shadow-card">
      {answer.isError ? (
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      ) : (
        <div className="skeleton h-60" />
      )}
    </figure>
  )
}

function FigureCard({ figure }: { figure: Figure }) {
  const { t } = useTranslation()
  const summary = useQuery(figuresQuery)
  const name = t(`dashboards.figures.${figure}`)
  const text = summary.data ? figureText(figure, summary.data) : summary.isError ? '–' : '…'
  const { records } = figures[figure]
  return (
    <div className="rounded-xl border border-line bg-surface px-4 py-3.5 shadow-card">
      <p className="text-xs text-ink-2">{name}</p>
      <Link
        to={records.to}
        search={records.search}
        aria-label={t('charts.tileRecords', { name, value: text })}
        className="num text-2xl font-semibold tracking-tight hover:underline"
      >
        {text}
      </Link>
    </div>
  )
}

function DeleteDashboard({ dashboard, open, onClose }: { dashboard: Dashboard; open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const problemText = useProblemText()
  const remove = async () => {
    try {
      await deleteDashboard(dashboard.id)
      onClose()
      void client.invalidateQueries({ queryKey: ['dashboard', 'list'] })
      notify.done(t('dashboards.deleted'))
      void navigate({ to: '/dashboards' })
    } catch (error) {
      notify.failed(problemText(error))
    }
  }
  return (
    <Confirm
      open={open}
      title={t('dashboards.deleteTitle', { name: dashboard.name })}
      action={t('common.delete')}
      onCancel={onClose}
      onConfirm={() => void remove()}
    >
      {t('dashboards.deleteText')}
    </Confirm>
  )
}
