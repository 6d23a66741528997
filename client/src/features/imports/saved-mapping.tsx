import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { notify } from '@/components/ui/notify'
import { Select } from '@/components/ui/select'
import type { ImportDetail, ImportMapping } from '@/lib/api/types'
import { changeMapping, createMapping, importMappingsQuery, useMappingsChanged } from './import-mappings-api'
import { draftFrom, fits, inputOf, isSameDraft, type Draft } from './import-plan'
import { MappingNameDialog } from './mapping-name-dialog'

interface SavedMappingProps {
  item: ImportDetail
  draft: Draft
  onDraft: (draft: Draft) => void
}

/** What was decided for files like this one, to take over, and the place to keep what is decided now. */
export function SavedMapping({ item, draft, onDraft }: SavedMappingProps) {
  const { t } = useTranslation()
  const id = useId()
  const { data: all = [] } = useQuery(importMappingsQuery)
  const [chosenId, setChosenId] = useState(item.savedMapping ?? '')
  const [naming, setNaming] = useState(false)
  const changed = useMappingsChanged()
  const fitting = all.filter((mapping) => mapping.id === item.savedMapping || fits(mapping, item))
  const chosen = fitting.find((mapping) => mapping.id === chosenId)
  const choose = (next: string) => {
    setChosenId(next)
    const mapping = fitting.find((one) => one.id === next)
    if (mapping) onDraft(draftFrom(mapping.plan, item))
  }
  const create = async (name: string) => {
    const made = await createMapping({ entity: item.entity, name, ...inputOf(draft, item) })
    await changed()
    setChosenId(made.id)
    notify.done(t('imports.mappings.saved', { name }))
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      {fitting.length > 0 && (
        <>
          <label htmlFor={id} className="text-ink-2">
            {t('imports.mappings.choose')}
          </label>
          <Select
            id={id}
            label={t('imports.mappings.choose')}
            value={chosen ? chosenId : ''}
            onChange={choose}
            className="max-w-full"
            options={[
              { value: '', label: t('imports.mappings.none') },
              ...fitting.map(({ id: value, name }) => ({ value, label: name })),
            ]}
          />
        </>
      )}
      {chosen && !isSameDraft(draft, draftFrom(chosen.plan, item)) && (
        <SaveChanges mapping={chosen} item={item} draft={draft} />
      )}
      <Button onClick={() => setNaming(true)}>{t('imports.mappings.save')}</Button>
      {naming && (
        <MappingNameDialog
          title={t('imports.mappings.save')}
          description={t('imports.mappings.saveText')}
          name=""
          onName={create}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  )
}

function SaveChanges({ mapping, item, draft }: { mapping: ImportMapping; item: ImportDetail; draft: Draft }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const changed = useMappingsChanged()
  const save = useMutation({
    mutationFn: () => changeMapping(mapping, inputOf(draft, item, mapping)),
    onSuccess: () => notify.done(t('imports.mappings.saved', { name: mapping.name })),
    onError: (error) => notify.failed(problemText(error)),
    onSettled: () => changed(),
  })
  return (
    <Button busy={save.isPending} onClick={() => save.mutate()}>
      {t('imports.mappings.saveChanges', { name: mapping.name })}
    </Button>
  )
}
