import { FileText, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { fileSize } from '@/components/files/file-size'
import { OutgoingRow } from '@/components/files/outgoing-row'
import { IconButton } from '@/components/ui/icon-button'
import type { useDraftFiles } from './use-draft-files'

/** What goes with the answer, each with the way out of it. */
export function DraftFiles({ draft }: { draft: ReturnType<typeof useDraftFiles> }) {
  const { t } = useTranslation()
  const { files, uploads, remove } = draft
  if (files.length === 0 && uploads.files.length === 0) return null
  return (
    <ul aria-label={t('tickets.filesToSend')} className="flex flex-wrap gap-1.5">
      {files.map((file) => (
        <li
          key={file.id}
          className="inline-flex h-7 max-w-full items-center gap-1.5 rounded-md border border-line-strong bg-surface pl-2 text-xs font-medium"
        >
          <FileText className="size-3.5 shrink-0 text-ink-2" aria-hidden />
          <span className="truncate">{file.name}</span>
          <span className="shrink-0 text-ink-2">{fileSize(file.size)}</span>
          <IconButton
            icon={X}
            size="xs"
            label={t('tickets.leaveOut', { name: file.name })}
            onClick={() => remove(file.id)}
          />
        </li>
      ))}
      {uploads.files.map((one) => (
        <OutgoingRow
          key={one.key}
          outgoing={one}
          onCancel={() => uploads.cancel(one.key)}
          onRetry={() => uploads.retry(one.key)}
        />
      ))}
    </ul>
  )
}
