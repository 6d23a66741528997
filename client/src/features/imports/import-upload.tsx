import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { FileUp } from 'lucide-react'
import { useId, useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { ApiError } from '@/lib/api/problem'
import { cx } from '@/lib/class-names'
import { importEntities, type ImportEntity } from './import-entities'
import { importQuery, uploadImport } from './imports-api'

/** Takes a file by drop or by choice; what it holds is asked next. */
export function ImportUpload({ entity: wanted }: { entity: string | undefined }) {
  const { t } = useTranslation()
  const id = useId()
  const navigate = useNavigate()
  const client = useQueryClient()
  const problemText = useProblemText()
  const input = useRef<HTMLInputElement>(null)
  const [entity, setEntity] = useState<ImportEntity>(importEntities.find((one) => one === wanted) ?? 'contact')
  const [isOver, setIsOver] = useState(false)
  const upload = useMutation({
    mutationFn: (file: File) => uploadImport(entity, file),
    onSuccess: async (made) => {
      client.setQueryData(importQuery(made.id).queryKey, made)
      await navigate({ to: '/imports/$id', params: { id: made.id } })
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['import', 'list'] }),
  })
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file && !upload.isPending) upload.mutate(file)
    if (input.current) input.current.value = ''
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files)
  }
  const problem =
    upload.error instanceof ApiError
      ? (upload.error.fields.file?.[0] ?? problemText(upload.error))
      : upload.error && problemText(upload.error)
  return (
    <section aria-label={t('imports.new')} className="space-y-3">
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={`${id}-entity`} className="text-ink-2">
          {t('imports.rowsAre')}
        </label>
        <Select
          id={`${id}-entity`}
          label={t('imports.rowsAre')}
          value={entity}
          onChange={(value) => setEntity(importEntities.find((one) => one === value) ?? 'contact')}
          options={importEntities.map((one) => ({ value: one, label: t(`imports.entities.${one}`) }))}
        />
      </div>
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={cx(
          'flex flex-col items-center gap-3 rounded-xl border border-dashed px-6 py-10 text-center',
          isOver ? 'border-accent bg-hover' : 'border-line-strong bg-sunken',
        )}
      >
        <FileUp className="size-6 text-ink-3" aria-hidden />
        <p className="font-medium">{t('imports.drop')}</p>
        <Button variant="primary" busy={upload.isPending} onClick={() => input.current?.click()}>
          {upload.isPending ? t('imports.uploading') : t('imports.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          aria-label={t('imports.file')}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => take(event.target.files)}
        />
        <p className="max-w-prose text-xs text-pretty text-ink-2">{t('imports.dropText')}</p>
        {problem && (
          <p role="alert" className="text-sm text-danger">
            {problem}
          </p>
        )}
      </div>
    </section>
  )
}
