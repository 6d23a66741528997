import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { ApiError } from '@/lib/api/problem'
import type { ImportDetail } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { ImportCounts } from './import-counts'
import { ImportMapping } from './import-mapping'
import { RefusedRows } from './import-outcome'
import { draftOf, planOf, type Draft } from './import-plan'
import { ImportProblemList } from './import-problem-list'
import { SavedMapping } from './saved-mapping'
import { checkImport, startImport } from './imports-api'

/** Before anything is written: the columns, the problems, the trial. */
export function ImportSetup({ item }: { item: ImportDetail }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [draft, setDraft] = useState(() => draftOf(item))
  const [changed, setChanged] = useState(false)
  const check = useMutation({ mutationFn: (next: Draft) => checkImport(item.id, planOf(next)) })
  const start = useMutation({
    mutationFn: (dryRun: boolean) => startImport(item.id, planOf(draft, dryRun)),
    onSettled: () => client.invalidateQueries({ queryKey: ['import'] }),
  })
  const edit = (next: Draft) => {
    setDraft(next)
    setChanged(true)
    check.reset()
  }
  const mend = (next: Draft) => {
    setDraft(next)
    setChanged(true)
  }
  const wasTried = item.dryRun && item.status === 'completed' && !changed
  const error = start.error ?? check.error
  return (
    <>
      <ImportMapping item={item} draft={draft} onDraft={edit}>
        <SavedMapping item={item} draft={draft} onDraft={edit} />
      </ImportMapping>
      <section aria-labelledby="import-check" className="space-y-3">
        <h2 id="import-check" className="font-semibold">
          {t('imports.steps.check')}
        </h2>
        {check.data && <ImportProblemList problems={check.data} draft={draft} onDraft={mend} />}
        <Button busy={check.isPending} onClick={() => check.mutate(draft)}>
          {t(check.data ? 'imports.checkAgain' : 'imports.check')}
        </Button>
      </section>
      <section aria-labelledby="import-start" className="space-y-3">
        <h2 id="import-start" className="font-semibold">
          {t('imports.steps.start')}
        </h2>
        {wasTried && (
          <>
            <Verdict item={item} />
            <ImportCounts item={item} />
            <RefusedRows item={item} />
          </>
        )}
        {error && (
          <p role="alert" className="text-danger">
            {error instanceof ApiError
              ? (Object.values(error.fields).flat()[0] ?? problemText(error))
              : problemText(error)}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button
            variant={wasTried ? 'secondary' : 'primary'}
            busy={start.isPending}
            onClick={() => start.mutate(true)}
          >
            {t('imports.try')}
          </Button>
          <Button
            variant={wasTried ? 'primary' : 'secondary'}
            disabled={start.isPending}
            onClick={() => start.mutate(false)}
          >
            {t('imports.start', { rows: formatNumber(item.rows) })}
          </Button>
        </div>
      </section>
    </>
  )
}

function Verdict({ item }: { item: ImportDetail }) {
  const { t } = useTranslation()
  return (
    <p role="status">
      {item.failed === 0
        ? t('imports.verdict.good')
        : item.created + item.updated === 0
          ? t('imports.verdict.none')
          : t('imports.verdict.some', { count: item.failed, formatted: formatNumber(item.failed) })}
    </p>
  )
}
