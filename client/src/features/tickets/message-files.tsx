import { Download, FileText, Image } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilePreview } from '@/components/files/file-preview'
import { fileSize } from '@/components/files/file-size'
import { saveContent } from '@/components/files/save-content'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import type { Attachment } from '@/lib/api/types'

/** The files of a message: a click looks at one where that is possible, and saves it otherwise. */
export function MessageFiles({ files }: { files: readonly Attachment[] }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const [shown, setShown] = useState<Attachment | null>(null)
  if (files.length === 0) return null
  const save = (file: Attachment) =>
    saveContent(file).catch((error: unknown) =>
      notify.failed(t('files.notSaved', { name: file.name, reason: problemText(error) })),
    )
  return (
    <>
      <ul aria-label={t('files.title')} className="mt-2 flex flex-wrap gap-1.5">
        {files.map((file) => {
          const Icon = file.contentType.startsWith('image/') ? Image : file.canBeShown ? FileText : Download
          return (
            <li key={file.id} className="max-w-full">
              <button
                type="button"
                onClick={() => (file.canBeShown ? setShown(file) : void save(file))}
                className="target inline-flex h-7 max-w-full items-center gap-1.5 rounded-md border border-line-strong bg-surface px-2 text-xs font-medium hover:bg-sunken"
              >
                <Icon className="size-3.5 shrink-0 text-ink-2" aria-hidden />
                <span className="truncate">{file.name}</span>
                <span className="shrink-0 text-ink-2">{fileSize(file.size)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {shown && <FilePreview file={shown} onClose={() => setShown(null)} />}
    </>
  )
}
