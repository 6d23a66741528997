import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { Confirm } from '@/components/ui/confirm'
import { notify } from '@/components/ui/notify'
import type { Tag } from '@/lib/api/types'
import { useTagsChanged } from './tag-dialogs'
import { deleteTag } from './tags-api'

/** Asks before a tag goes for good, with the number of records that carry it. */
export function TagRemoval({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const changed = useTagsChanged()
  const remove = useMutation({
    mutationFn: deleteTag,
    onSuccess: () => notify.done(t('tags.deleted', { name: tag.name })),
    onError: (error) => notify.failed(problemText(error)),
    onSettled: () => {
      changed()
      onClose()
    },
  })
  return (
    <Confirm
      open
      title={t('tags.deleteTitle', { name: tag.name })}
      action={t('tags.delete')}
      busy={remove.isPending}
      onCancel={onClose}
      onConfirm={() => remove.mutate(tag)}
    >
      {t('tags.deleteText', { count: tag.usageCount })}
    </Confirm>
  )
}
