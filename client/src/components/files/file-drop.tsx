import { Paperclip } from 'lucide-react'
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { cx } from '@/lib/class-names'

const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes files that are dropped on it, pasted while it is shown, or picked. */
export function FileDrop({ onFiles, children }: { onFiles: (files: Iterable<File>) => void; children: ReactNode }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files
      // What is typed into goes its own way.
      const typing = (event.target as Element | null)?.closest('input, textarea, [contenteditable], [data-modal]')
      if (!files || files.length === 0 || typing) return
      event.preventDefault()
      onFiles(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [onFiles])

  return (
    <div
      onDragOver={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(false)
        onFiles(event.dataTransfer.files)
      }}
      className={cx('min-h-48 p-4 md:p-5', over && 'bg-accent-soft')}
    >
      <div
        className={cx(
          'mb-3 flex flex-wrap items-center gap-3 rounded-lg border border-dashed p-3',
          over ? 'border-accent' : 'border-line-strong',
        )}
      >
        <Button icon={Paperclip} onClick={() => input.current?.click()}>
          {t('files.add')}
        </Button>
        <p className="hidden text-xs text-ink-2 md:block">{over ? t('files.drop') : t('files.hint')}</p>
        <input
          ref={input}
          type="file"
          multiple
          aria-label={t('files.add')}
          tabIndex={-1}
          className="hidden"
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </div>
      {children}
    </div>
  )
}
