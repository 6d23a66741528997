import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usualSteps } from '@/components/follow-ups/follow-up-steps'
import { createSequence } from '@/components/follow-ups/sequences-api'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { useSequencesChanged } from './lead-sequences-api'
import { sequenceCodes, sequenceInput, sequenceSchema } from './sequence-schema'

/** Asks for a name; the steps, with which most begin, are changed on the page that opens then. */
export function NewSequenceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const changed = useSequencesChanged()
  const app = useAppForm<{ name: string }>({
    schema: sequenceSchema.pick({ name: true }),
    defaultValues: { name: '' },
    draftKey: 'leadSequence',
    codes: sequenceCodes,
    onSubmit: async ({ name }) => {
      const made = await createSequence(sequenceInput({ name, steps: usualSteps(), skipWeekends: true }))
      void changed()
      notify.done(t('leadSequences.made', { name: made.name }))
      onClose()
      void navigate({ to: '/settings/lead-sequences/$id', params: { id: made.id } })
    },
  })
  return (
    <FormDialog
      app={app}
      title={t('leadSequences.new')}
      description={t('leadSequences.newText')}
      action={t('leadSequences.create')}
      labelOf={() => t('leadSequences.name')}
      onClose={onClose}
    >
      <FormField form={app.form} name="name" label={t('leadSequences.name')} required>
        {({ field, aria }) => (
          <Input {...field} {...aria} maxLength={100} placeholder={t('leadSequences.nameExample')} />
        )}
      </FormField>
    </FormDialog>
  )
}
