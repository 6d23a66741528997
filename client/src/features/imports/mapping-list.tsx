import { useMutation, useQuery } from '@tanstack/react-query'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { Confirm } from '@/components/ui/confirm'
import { IconButton } from '@/components/ui/icon-button'
import { notify } from '@/components/ui/notify'
import type { ImportMapping } from '@/lib/api/types'
import { changeMapping, deleteMapping, importMappingsQuery, useMappingsChanged } from './import-mappings-api'
import { MappingNameDialog } from './mapping-name-dialog'

/** The mappings that are kept for everybody who imports; nothing while there are none. */
export function MappingList() {
  const { t } = useTranslation()
  const { data: mappings = [] } = useQuery(importMappingsQuery)
  const [renaming, setRenaming] = useState<ImportMapping | null>(null)
  const [removing, setRemoving] = useState<ImportMapping | null>(null)
  const changed = useMappingsChanged()
  if (mappings.length === 0) return null
  const rename = async (mapping: ImportMapping, name: string) => {
    await changeMapping(mapping, { name })
    await changed()
  }
  return (
    <section aria-label={t('imports.mappings.title')} className="space-y-2">
      <h2 className="font-semibold">{t('imports.mappings.title')}</h2>
      <p className="text-pretty text-ink-2">{t('imports.mappings.text')}</p>
      <ul aria-label={t('imports.mappings.title')} className="divide-y divide-line border-y border-line">
        {mappings.map((mapping) => (
          <li key={mapping.id} className="flex min-h-11 items-center gap-2">
            <span className="min-w-0 flex-1 py-2">
              <span className="block font-medium break-words">{mapping.name}</span>
              <span className="block truncate text-xs text-ink-2">
                {t(`imports.entities.${mapping.entity as 'contact'}`)} · {mapping.columns.join(', ')}
              </span>
            </span>
            <IconButton
              icon={Pencil}
              label={t('imports.mappings.rename', { name: mapping.name })}
              onClick={() => setRenaming(mapping)}
            />
            <IconButton
              icon={Trash2}
              label={t('imports.mappings.delete', { name: mapping.name })}
              onClick={() => setRemoving(mapping)}
            />
          </li>
        ))}
      </ul>
      {renaming && (
        <MappingNameDialog
          title={t('imports.mappings.rename', { name: renaming.name })}
          description={t('imports.mappings.renameText')}
          name={renaming.name}
          onName={(name) => rename(renaming, name)}
          onClose={() => setRenaming(null)}
        />
      )}
      {removing && <MappingRemoval mapping={removing} onClose={() => setRemoving(null)} />}
    </section>
  )
}

function MappingRemoval({ mapping, onClose }: { mapping: ImportMapping; onClose: () => void }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const changed = useMappingsChanged()
  const remove = useMutation({
    mutationFn: deleteMapping,
    onSuccess: () => notify.done(t('imports.mappings.deleted', { name: mapping.name })),
    onError: (error) => notify.failed(problemText(error)),
    onSettled: () => {
      void changed()
      onClose()
    },
  })
  return (
    <Confirm
      open
      title={t('imports.mappings.deleteTitle', { name: mapping.name })}
      action={t('common.delete')}
      busy={remove.isPending}
      onCancel={onClose}
      onConfirm={() => remove.mutate(mapping)}
    >
      {t('imports.mappings.deleteText')}
    </Confirm>
  )
}
