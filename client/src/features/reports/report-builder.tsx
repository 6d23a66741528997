import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerQuery, catalogueQuery, changeReport, createReport } from '@/components/reports/reports-api'
import { ReportCard } from '@/components/reports/report-card'
import { QueryView } from '@/components/settings/query-view'
import { UnsavedGuard } from '@/components/settings/unsaved-guard'
import { ErrorState } from '@/components/states/error-state'
import { PageHeader } from '@/components/states/page-header'
import { useProblemText } from '@/components/states/problem-text'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import { notify } from '@/components/ui/notify'
import { ApiError } from '@/lib/api/problem'
import type { Report } from '@/lib/api/types'
import { useDebounced } from '@/lib/hooks/use-debounced'
import { askedBy, inputOf, patchOf, type ReportDraft } from './report-draft'
import { ReportSettings } from './report-settings'

/** So long after the last change the answer is fetched. */
const settleMs = 350

interface ReportBuilderProps {
  begin: ReportDraft
  /** The report that is changed; null: a new one. */
  report: Report | null
}

/** Puts a report together: the question at the left, its answer at the right while it changes. */
export function ReportBuilder({ begin, report }: ReportBuilderProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [draft, setDraft] = useState(begin)
  const [saved, setSaved] = useState(begin)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<ApiError | null>(null)
  const catalogue = useQuery(catalogueQuery)
  const isDirty = JSON.stringify(draft) !== JSON.stringify(saved)

  const save = async () => {
    if (draft.name.trim() === '') {
      setRefused(new ApiError(400, { errors: { name: [t('reports.nameMissing')] } }))
      return
    }
    setBusy(true)
    try {
      const kept = report
        ? await changeReport(report.id, patchOf(draft, report), report.version)
        : await createReport(inputOf(draft))
      setSaved(draft)
      client.setQueryData(['report', 'one', kept.id], kept)
      void client.invalidateQueries({ queryKey: ['report', 'list'] })
      void client.invalidateQueries({ queryKey: ['dashboard'] })
      notify.done(t('reports.saved'))
      // Once the guard has seen that nothing is unsaved.
      setTimeout(() => void navigate({ to: '/reports/$id', params: { id: kept.id } }))
    } catch (error) {
      if (error instanceof ApiError && error.status === 400) setRefused(error)
      else notify.failed(error instanceof ApiError && error.isConflict ? t('reports.conflict') : problemText(error))
    } finally {
      setBusy(false)
    }
  }
  const change = (next: ReportDraft) => {
    setDraft(next)
    setRefused(null)
  }
  return (
    <div className="flex h-full flex-col">
      <UnsavedGuard dirty={isDirty} onDiscard={() => setSaved(draft)} />
      <PageHeader title={report ? t('reports.change', { name: report.name }) : t('reports.new')}>
        <Button
          onClick={() =>
            void (report ? navigate({ to: '/reports/$id', params: { id: report.id } }) : navigate({ to: '/reports' }))
          }
        >
          {t('common.cancel')}
        </Button>
        <Button variant="primary" busy={busy} onClick={() => void save()}>
          {t('common.save')}
        </Button>
      </PageHeader>
      <QueryView query={catalogue}>
        {({ entities }) => (
          <div className="min-h-0 flex-1 overflow-y-auto lg:grid lg:grid-cols-[21rem_1fr] lg:overflow-hidden">
            <section
              aria-label={t('reports.question')}
              tabIndex={0}
              className="border-line p-4 max-lg:border-b md:p-5 lg:overflow-y-auto lg:border-r"
            >
              <Settings draft={draft} entities={entities} refused={refused} onChange={change} />
            </section>
            <section aria-label={t('reports.preview')} tabIndex={0} className="min-w-0 p-4 md:p-5 lg:overflow-y-auto">
              <Preview draft={draft} />
            </section>
          </div>
        )}
      </QueryView>
    </div>
  )
}

function useAnswer(draft: ReportDraft) {
  const asked = useDebounced(JSON.stringify(askedBy(draft)), settleMs)
  const isCurrent = asked === JSON.stringify(askedBy(draft))
  const query = useQuery(answerQuery(JSON.parse(asked) as ReturnType<typeof askedBy>))
  return { query, isCurrent }
}

function Settings({
  refused,
  ...rest
}: Omit<Parameters<typeof ReportSettings>[0], 'problems'> & { refused: ApiError | null }) {
  const { query } = useAnswer(rest.draft)
  const asked = query.error instanceof ApiError ? query.error.fields : {}
  return <ReportSettings {...rest} problems={{ ...asked, ...refused?.fields }} />
}

function Preview({ draft }: { draft: ReportDraft }) {
  const { t } = useTranslation()
  const { query, isCurrent } = useAnswer(draft)
  const { data, error } = query
  if (error instanceof ApiError && error.status === 400) {
    return (
      <div role="status" className="rounded-xl border border-line bg-surface px-4 py-8 text-center text-ink-2">
        <p>{t('reports.cantAsk')}</p>
        {Object.values(error.fields).map((messages) => (
          <p key={messages.join()} className="text-sm">
            {messages.join(' ')}
          </p>
        ))}
      </div>
    )
  }
  if (error) return <ErrorState error={error} onRetry={() => void query.refetch()} />
  if (!data) return <SkeletonLines lines={8} />
  return (
    <ReportCard
      title={draft.name.trim() || t('reports.preview')}
      result={data}
      chart={draft.chart}
      stale={!isCurrent || query.isPlaceholderData}
    />
  )
}
