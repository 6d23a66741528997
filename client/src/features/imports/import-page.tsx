import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import type { ImportDetail } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { ImportOutcome } from './import-outcome'
import { ImportProgress } from './import-progress'
import { ImportSetup } from './import-setup'
import { ImportState } from './import-state'
import { actOnImport, importQuery, type ImportAct } from './imports-api'

/** One file on its way: what its columns are, what is wrong, a trial, the import, and the way back. */
export function ImportPage() {
  const { id } = useParams({ strict: false })
  const { t } = useTranslation()
  const query = useQuery(importQuery(id ?? ''))
  const item = query.data
  return (
    <div className="flex h-full flex-col">
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-4 md:px-5">
        <Link
          to="/imports"
          aria-label={t('imports.back')}
          className="target -ml-2 flex size-8 items-center justify-center rounded-md text-ink-2 hover:bg-hover"
        >
          <ChevronLeft className="size-5" aria-hidden />
        </Link>
        <h1 className="min-w-0 truncate text-base font-semibold tracking-tight">
          {item?.fileName ?? t('imports.title')}
        </h1>
        {item && (
          <>
            <ImportState item={item} />
            <span className="num truncate text-xs text-ink-2">
              {t('imports.rowsOf', {
                rows: formatNumber(item.rows),
                records: t(`imports.entities.${item.entity as 'contact'}`),
              })}
            </span>
          </>
        )}
      </header>
      <div
        role="region"
        aria-label={t('imports.title')}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent"
      >
        <div className="max-w-5xl space-y-8 px-4 py-5 md:px-6">
          <QueryView query={query}>{(found) => <Stage item={found} />}</QueryView>
        </div>
      </div>
    </div>
  )
}

function Stage({ item }: { item: ImportDetail }) {
  const client = useQueryClient()
  const problemText = useProblemText()
  const act = useMutation({
    mutationFn: (what: ImportAct) => actOnImport(item.id, what),
    onError: (error) => notify.failed(problemText(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ['import'] }),
  })
  const props = { item, busy: act.isPending, onAct: (what: ImportAct) => act.mutate(what) }
  if (item.status === 'running' || item.status === 'paused') return <ImportProgress {...props} />
  const isOpen = item.status === 'uploaded' || (item.dryRun && item.status !== 'undone')
  return isOpen ? <ImportSetup key={item.id} item={item} /> : <ImportOutcome {...props} />
}
