import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { ArrowLeft, Download, Ellipsis, Mail, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportReport } from '@/components/data-table/export-run'
import { answerQuery, deleteReport, questionOf, reportQuery } from '@/components/reports/reports-api'
import { ReportCard } from '@/components/reports/report-card'
import { QueryView } from '@/components/settings/query-view'
import { PageHeader } from '@/components/states/page-header'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { notify } from '@/components/ui/notify'
import type { ExportInput, Report } from '@/lib/api/types'
import { useCommands } from '@/lib/commands/command-registry'
import { useCan, useMe } from '@/lib/session/me'
import { ScheduleDialog } from './schedule-dialog'

/** One report with its answer, over the records that the reader may see. */
export function ReportPage() {
  const { id = '' } = useParams({ strict: false })
  return <QueryView query={useQuery(reportQuery(id))}>{(report) => <Shown report={report} />}</QueryView>
}

function Shown({ report }: { report: Report }) {
  const { t } = useTranslation()
  const answer = useQuery(answerQuery(questionOf(report)))
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={report.name}>
        <ReportActions report={report} />
      </PageHeader>
      <div role="region" aria-label={report.name} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto max-w-6xl space-y-4 p-4 md:p-5">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-2">
            <Link to="/reports" className="inline-flex items-center gap-1 hover:text-ink hover:underline">
              <ArrowLeft className="size-3.5" aria-hidden /> {t('reports.all')}
            </Link>
            <span>
              {t(report.isShared ? 'reports.sharedBy' : 'reports.ownedBy', { name: report.owner?.displayName ?? '' })}
            </span>
            {report.description && <span className="text-ink">{report.description}</span>}
          </div>
          <QueryView query={answer}>
            {(result) => <ReportCard title={report.name} result={result} chart={report.chart} />}
          </QueryView>
        </div>
      </div>
    </div>
  )
}

function ReportActions({ report }: { report: Report }) {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [asking, setAsking] = useState(false)
  const [mailing, setMailing] = useState(false)
  const [busy, setBusy] = useState(false)
  const managesOthers = useCan('othersWork.manage')
  const mayWrite = useCan('reports.write')
  const mayExport = useCan('exports.manage')
  const mayChange = mayWrite && (report.ownerId === me?.id || managesOthers)
  const change = () => void navigate({ to: '/reports/$id/change', params: { id: report.id } })
  useCommands(
    mayChange
      ? [{ id: 'change report', group: 'record', label: t('reports.edit'), icon: Pencil, keys: 'e', run: change }]
      : [],
  )

  const save = async (format: ExportInput['format']) => {
    setBusy(true)
    try {
      const done = await exportReport(report.id, format)
      if (done.status === 'completed') notify.done(t('table.export.done', { count: done.rows }))
      else notify.failed(t('table.export.failed', { reason: done.problem ?? '' }))
    } catch (error) {
      notify.failed(problemText(error))
    } finally {
      setBusy(false)
    }
  }
  const remove = async () => {
    try {
      await deleteReport(report.id)
      setAsking(false)
      void client.invalidateQueries({ queryKey: ['report', 'list'] })
      notify.done(t('reports.deleted'))
      void navigate({ to: '/reports' })
    } catch (error) {
      notify.failed(problemText(error))
    }
  }
  return (
    <>
      {mayExport && (
        <Menu
          trigger={
            <Button icon={Download} busy={busy}>
              {t('table.export.button')}
            </Button>
          }
        >
          {(['csv', 'xlsx', 'json'] as const).map((format) => (
            <MenuItem key={format} onSelect={() => void save(format)}>
              {t(`table.export.${format}`)}
            </MenuItem>
          ))}
        </Menu>
      )}
      {mayChange && (
        <>
          <Button icon={Pencil} onClick={change}>
            {t('reports.edit')}
          </Button>
          <Menu trigger={<IconButton icon={Ellipsis} label={t('reports.more')} />}>
            <MenuItem icon={Mail} onSelect={() => setMailing(true)}>
              {t('reports.mail.action')}
            </MenuItem>
            <MenuItem icon={Trash2} danger onSelect={() => setAsking(true)}>
              {t('common.delete')}
            </MenuItem>
          </Menu>
        </>
      )}
      {mailing && <ScheduleDialog report={report} onClose={() => setMailing(false)} />}
      <Confirm
        open={asking}
        title={t('reports.deleteTitle', { name: report.name })}
        action={t('common.delete')}
        onCancel={() => setAsking(false)}
        onConfirm={() => void remove()}
      >
        {t('reports.deleteText')}
      </Confirm>
    </>
  )
}
