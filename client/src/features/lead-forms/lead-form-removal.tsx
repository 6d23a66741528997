import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { Confirm } from '@/components/ui/confirm'
import { notify } from '@/components/ui/notify'
import type { LeadForm } from '@/lib/api/types'
import { deleteForm, useFormsChanged } from './lead-forms-api'

/** Asks before a form goes for good: its address does not come back, and pages still send to it. */
export function LeadFormRemoval({ form, onClose }: { form: LeadForm; onClose: () => void }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const changed = useFormsChanged()
  const remove = useMutation({
    mutationFn: deleteForm,
    onSuccess: () => notify.done(t('leadForms.deleted', { name: form.name })),
    onError: (error) => notify.failed(problemText(error)),
    onSettled: () => {
      void changed()
      onClose()
    },
  })
  return (
    <Confirm
      open
      title={t('leadForms.deleteTitle', { name: form.name })}
      action={t('common.delete')}
      busy={remove.isPending}
      onCancel={onClose}
      onConfirm={() => remove.mutate(form)}
    >
      {t('leadForms.deleteText')}
    </Confirm>
  )
}
