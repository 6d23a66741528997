import { Download, File, FileImage, FileText, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { IconButton } from '@/components/ui/icon-button'
import { notify } from '@/components/ui/notify'
import { RelativeTime } from '@/components/ui/time'
import type { Attachment } from '@/lib/api/types'
import { useCan, useMe } from '@/lib/session/me'
import { saveContent } from './save-content'
import { fileSize } from './file-size'

function FileIcon({ contentType }: { contentType: string }) {
  const look = { className: 'size-5 shrink-0 text-ink-3', 'aria-hidden': true }
  if (contentType.startsWith('image/')) return <FileImage {...look} />
  return contentType === 'application/octet-stream' ? <File {...look} /> : <FileText {...look} />
}

/** A file of a record: a click looks at it where that is possible, and saves it otherwise. */
export function FileRow({
  file,
  onOpen,
  onDelete,
}: {
  file: Attachment
  onOpen: (file: Attachment) => void
  onDelete: (file: Attachment) => void
}) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const me = useMe()
  const manages = me?.role === 'admin' || me?.role === 'manager'
  const mayDelete = useCan('attachments.delete') && (manages || file.by?.id === me?.id)
  const save = () => {
    saveContent(file).catch((error: unknown) =>
      notify.failed(t('files.notSaved', { name: file.name, reason: problemText(error) })),
    )
  }
  return (
    <li className="flex items-center gap-3 py-2">
      <FileIcon contentType={file.contentType} />
      <div className="min-w-0 flex-1">
        <button
          type="button"
          onClick={() => (file.canBeShown ? onOpen(file) : save())}
          className="target block max-w-full truncate text-left font-medium hover:underline"
        >
          {file.name}
        </button>
        <p className="truncate text-xs text-ink-3">
          {fileSize(file.size)} · {file.by?.displayName ?? t('files.byMail')} · <RelativeTime at={file.createdAt} />
        </p>
      </div>
      <IconButton icon={Download} label={t('files.save', { name: file.name })} onClick={save} />
      {mayDelete && (
        <IconButton icon={Trash2} label={t('files.delete', { name: file.name })} onClick={() => onDelete(file)} />
      )}
    </li>
  )
}
