import { useQueryClient } from '@tanstack/react-query'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { useEditForm } from '@/components/settings/use-edit-form'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import type { Tag } from '@/lib/api/types'
import { TagColorInput } from './tag-color-input'
import { newTag, tagCodes, tagFields, tagLabels, tagSchema, tagValues, type TagValues } from './tag-schema'
import { changeTag, createTag, readTag } from './tags-api'

/** Records show their tags by name: they are read anew with the tags. */
export function useTagsChanged() {
  const client = useQueryClient()
  return () => {
    for (const queryKey of [['tag'], ['contact'], ['company']]) void client.invalidateQueries({ queryKey })
  }
}

export function NewTagDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const changed = useTagsChanged()
  const app = useAppForm<TagValues>({
    schema: tagSchema,
    defaultValues: newTag,
    draftKey: 'tag',
    codes: tagCodes,
    onSubmit: async (values) => {
      const tag = await createTag(values)
      changed()
      notify.done(t('tags.made', { name: tag.name }))
      onClose()
    },
  })
  return (
    <FormDialog
      app={app}
      title={t('tags.new')}
      action={t('tags.create')}
      labelOf={(name) => t(tagLabels[name as keyof TagValues])}
      onClose={onClose}
    >
      <TagControls form={app.form} />
    </FormDialog>
  )
}

export function TagDialog({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const { t } = useTranslation()
  const changed = useTagsChanged()
  const edit = useEditForm<Tag, TagValues>({
    record: tag,
    valuesOf: tagValues,
    schema: tagSchema,
    draftKey: `tag.${tag.id}`,
    fields: tagFields,
    title: tag.name,
    codes: tagCodes,
    change: (patch, version) => changeTag(tag.id, patch, version),
    read: () => readTag(tag.id),
    onSaved: ({ name }) => {
      changed()
      notify.done(t('tags.saved', { name }))
      onClose()
    },
  })
  return (
    <FormDialog
      app={edit.app}
      title={t('tags.editTitle', { name: tag.name })}
      action={t('settings.save')}
      labelOf={(name) => t(tagLabels[name as keyof TagValues])}
      onClose={onClose}
    >
      <TagControls form={edit.app.form} inUse={tag.usageCount > 0} />
    </FormDialog>
  )
}

function TagControls({ form, inUse = false }: { form: UseFormReturn<TagValues>; inUse?: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <FormField
        form={form}
        name="name"
        label={t('tags.name')}
        required
        {...(inUse ? { help: t('tags.nameHelp') } : {})}
      >
        {({ field, aria }) => <Input {...field} {...aria} />}
      </FormField>
      <FormField form={form} name="category" label={t('tags.category')} help={t('tags.categoryHelp')}>
        {({ field, aria }) => <Input {...field} {...aria} />}
      </FormField>
      <Controller
        control={form.control}
        name="color"
        render={({ field }) => <TagColorInput value={field.value} onChange={field.onChange} />}
      />
    </>
  )
}
