import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Download, Play, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '@/components/data-table/export-run'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { notify } from '@/components/ui/notify'
import type { ImportDetail } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { recordType } from '@/lib/records/record-types'
import { ImportCounts } from './import-counts'
import { readRefusedRows, type ImportAct } from './imports-api'

interface ImportOutcomeProps {
  item: ImportDetail
  busy: boolean
  onAct: (act: ImportAct) => void
}

/** What came of it, what was refused, and the way back. */
export function ImportOutcome({ item, busy, onAct }: ImportOutcomeProps) {
  const { t } = useTranslation()
  const [asks, setAsks] = useState(false)
  const info = recordType(item.entity)
  const written = item.created + item.updated
  return (
    <section aria-label={t('imports.report')} className="space-y-4">
      <h2 className="font-semibold">{t(`imports.outcomes.${item.status as 'completed'}`)}</h2>
      {item.problem && <p className="text-danger">{item.problem}</p>}
      <ImportCounts item={item} />
      {item.status === 'undone' && (
        <p className="text-ink-2">
          {t('imports.takenBack', { count: item.takenBack, formatted: formatNumber(item.takenBack) })}{' '}
          {item.notTakenBack > 0 &&
            t('imports.notTakenBack', { count: item.notTakenBack, formatted: formatNumber(item.notTakenBack) })}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {info && (
          <Link
            to={info.path}
            className="target flex h-8 items-center rounded-md bg-accent px-3 font-medium text-on-accent"
          >
            {t('imports.show', { records: t(info.many) })}
          </Link>
        )}
        <RefusedRows item={item} />
        {item.status === 'failed' && (
          <Button icon={Play} busy={busy} onClick={() => onAct('resume')}>
            {t('imports.resume')}
          </Button>
        )}
        {item.status !== 'undone' && written > 0 && (
          <Button icon={Undo2} busy={busy} onClick={() => setAsks(true)}>
            {t('imports.undo')}
          </Button>
        )}
      </div>
      <Confirm
        open={asks}
        onCancel={() => setAsks(false)}
        onConfirm={() => {
          setAsks(false)
          onAct('undo')
        }}
        title={t('imports.undoTitle')}
        action={t('imports.undo')}
      >
        {t('imports.undoText', { created: formatNumber(item.created), updated: formatNumber(item.updated) })}
      </Confirm>
    </section>
  )
}

/** The rows that were refused, to be mended and uploaded again. */
export function RefusedRows({ item }: { item: ImportDetail }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const download = useMutation({
    mutationFn: async () => saveFile(await readRefusedRows(item)),
    onError: (error) => notify.failed(problemText(error)),
  })
  if (item.failed + item.notTakenBack === 0) return null
  return (
    <Button icon={Download} busy={download.isPending} onClick={() => download.mutate()}>
      {t('imports.refused')}
    </Button>
  )
}
