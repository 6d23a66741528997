import { Download, RotateCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { SimpleTable } from '@/components/ui/simple-table'
import type { Export } from '@/lib/api/types'
import { formatDateTime, formatDay, formatNumber } from '@/lib/format/regional'
import { recordType } from '@/lib/records/record-types'
import { isUnderWay } from './exports-query'

const tones: Record<Export['status'], Tone> = {
  queued: 'neutral',
  running: 'info',
  completed: 'accent',
  failed: 'danger',
}

/** What an export is called: the records in it. */
export function useExportName(): (item: Export) => string {
  const { t } = useTranslation()
  return ({ entity, reportId }) => {
    if (entity === 'organization') return t('exports.archive.name')
    const info = recordType(entity)
    const records = info ? t(info.many) : entity
    return reportId ? t('exports.reportOn', { records }) : records
  }
}

interface ExportTableProps {
  items: readonly Export[]
  /** The one that is being fetched or begun again. */
  busy: string | null
  onDownload: (item: Export) => void
  onAgain: (item: Export) => void
}

/** Exports with how far they are, and what can be done with them. */
export function ExportTable({ items, busy, onDownload, onAgain }: ExportTableProps) {
  const { t } = useTranslation()
  const nameOf = useExportName()
  return (
    <SimpleTable
      label={t('exports.title')}
      rows={items}
      columns={[
        {
          key: 'what',
          label: t('exports.what'),
          cell: (item) => <span className="font-medium whitespace-nowrap">{nameOf(item)}</span>,
        },
        {
          key: 'format',
          label: t('exports.format'),
          cell: ({ entity, format }) =>
            entity === 'organization' ? t('exports.archive.format') : t(`table.export.${format}`),
        },
        { key: 'state', label: t('exports.state'), grow: true, cell: (item) => <State item={item} /> },
        {
          key: 'rows',
          label: t('exports.rows'),
          end: true,
          onPhone: ({ status }) => status === 'completed',
          cell: ({ status, rows }) => status === 'completed' && formatNumber(rows),
        },
        {
          key: 'created',
          label: t('exports.created'),
          cell: ({ createdAt }) => <span className="whitespace-nowrap">{formatDateTime(createdAt)}</span>,
        },
        {
          key: 'expires',
          label: t('exports.expires'),
          cell: ({ expiresAt }) => <span className="whitespace-nowrap text-ink-2">{formatDay(expiresAt)}</span>,
        },
      ]}
      actions={(item) => (
        <span className="flex items-center justify-end gap-1">
          {item.status === 'completed' && (
            <Button
              size="sm"
              icon={Download}
              busy={busy === item.id}
              aria-label={t('exports.downloadOf', { name: nameOf(item) })}
              onClick={() => onDownload(item)}
            >
              {t('exports.download')}
            </Button>
          )}
          {!isUnderWay(item) && (
            <IconButton
              icon={RotateCw}
              label={t('exports.againOf', { name: nameOf(item) })}
              onClick={() => onAgain(item)}
            />
          )}
        </span>
      )}
    />
  )
}

function State({ item: { status, rows, totalRows, problem } }: { item: Export }) {
  const { t } = useTranslation()
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2" aria-live="polite">
      <Badge tone={tones[status]}>{t(`exports.states.${status}`)}</Badge>
      {status === 'running' && totalRows !== null && (
        <span className="num text-xs text-ink-2">
          {t('exports.of', { done: formatNumber(rows), total: formatNumber(totalRows) })}
        </span>
      )}
      {problem && <span className="text-xs break-words text-danger">{problem}</span>}
    </span>
  )
}
