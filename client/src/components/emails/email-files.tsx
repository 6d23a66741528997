import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { filesQuery } from '@/components/files/files-api'
import { fileSize } from '@/components/files/file-size'
import { Checkbox } from '@/components/ui/checkbox'
import type { EmailHome } from './emails-api'

/** Which files of the record go with a mail. */
export function EmailFiles({
  home,
  chosen,
  onChange,
}: {
  home: EmailHome
  chosen: readonly string[]
  onChange: (ids: readonly string[]) => void
}) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(filesQuery(home))
  const files = query.data?.pages.flatMap((page) => page.items) ?? []
  if (files.length === 0) return null
  return (
    <fieldset className="min-w-0 space-y-1">
      <legend className="font-medium">{t('emails.files')}</legend>
      {files.map((file) => {
        const isChosen = chosen.includes(file.id)
        return (
          <label key={file.id} className="target flex items-center gap-2">
            <Checkbox
              checked={isChosen}
              onCheckedChange={() => onChange(isChosen ? chosen.filter((id) => id !== file.id) : [...chosen, file.id])}
            />
            <span className="min-w-0 truncate">{file.name}</span>
            <span className="shrink-0 text-xs text-ink-3">{fileSize(file.size)}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
