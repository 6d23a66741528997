import { useQuery } from '@tanstack/react-query'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { notify } from '@/components/ui/notify'
import { SearchSelect } from '@/components/ui/search-select'
import type { Tag } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { tagsQuery } from '@/lib/records/people-and-tags'
import { useTagsChanged } from './tag-dialogs'
import { mergeTag } from './tags-api'

const schema = z.object({
  target: z
    .string()
    .nullable()
    .refine((id): boolean => id !== null, { error: () => i18next.t('tags.needTarget') }),
})

/** Gives the records of one tag to another, which remains. */
export function TagMerge({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const { t } = useTranslation()
  const changed = useTagsChanged()
  const tags = useQuery(tagsQuery)
  const app = useAppForm<z.infer<typeof schema>>({
    schema,
    defaultValues: { target: null },
    onSubmit: async ({ target }) => {
      const merged = await mergeTag(target ?? '', tag.id)
      changed()
      notify.done(t('tags.merged', { name: tag.name, target: merged.name }))
      onClose()
    },
  })
  return (
    <FormDialog
      app={app}
      danger
      title={t('tags.mergeTitle', { name: tag.name })}
      action={t('tags.mergeAction')}
      labelOf={() => t('tags.mergeInto')}
      onClose={onClose}
    >
      <p className="text-pretty text-ink-2">{t('tags.mergeText', { count: tag.usageCount, name: tag.name })}</p>
      <FormField form={app.form} name="target" label={t('tags.mergeInto')} required>
        {({ field, aria }) => (
          <SearchSelect
            {...field}
            {...aria}
            label={t('tags.mergeInto')}
            loading={tags.isPending}
            options={(tags.data ?? [])
              .filter(({ id }) => id !== tag.id)
              .map(({ id, name, usageCount }) => ({ value: id, label: name, hint: formatNumber(usageCount) }))}
          />
        )}
      </FormField>
    </FormDialog>
  )
}
