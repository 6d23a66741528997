import { useQueryClient } from '@tanstack/react-query'
import { FormProvider } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { StepList } from '@/components/follow-ups/step-list'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { SaveBar } from '@/components/settings/save-bar'
import { SettingsGroup } from '@/components/settings/settings-group'
import { SwitchField } from '@/components/settings/switch-field'
import { useEditForm } from '@/components/settings/use-edit-form'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import type { LeadSequence } from '@/lib/api/types'
import { changeSequence, readSequence, sequenceQuery, useSequencesChanged } from './lead-sequences-api'
import {
  sequenceCodes,
  sequenceFields,
  sequenceInput,
  sequenceLabels,
  sequenceSchema,
  sequenceValues,
  type SequenceValues,
} from './sequence-schema'

/** A sequence to edit: its name, its steps in order, and when it counts. */
export function SequenceEditor({ sequence }: { sequence: LeadSequence }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const changed = useSequencesChanged()
  const edit = useEditForm<LeadSequence, SequenceValues>({
    record: sequence,
    valuesOf: sequenceValues,
    schema: sequenceSchema,
    draftKey: `leadSequence.${sequence.id}`,
    fields: sequenceFields,
    title: sequence.name,
    codes: sequenceCodes,
    change: (patch, version) => changeSequence(sequence.id, sequenceInput(patch), version),
    read: () => readSequence(sequence.id),
    onSaved: (saved) => {
      client.setQueryData(sequenceQuery(saved.id).queryKey, saved)
      void changed()
      notify.done(t('leadSequences.saved', { name: saved.name }))
    },
  })
  const { form } = edit.app
  return (
    <FormProvider {...form}>
      <Form
        app={edit.app}
        className="max-w-3xl space-y-8"
        labelOf={(name) => t(sequenceLabels[name as keyof SequenceValues])}
      >
        <FormField form={form} name="name" label={t('leadSequences.name')} required>
          {({ field, aria }) => <Input {...field} {...aria} maxLength={100} />}
        </FormField>
        <SettingsGroup title={t('leadSequences.steps')} text={t('leadSequences.stepsText')}>
          <StepList />
        </SettingsGroup>
        <div className="space-y-4">
          <SwitchField
            form={form}
            name="skipWeekends"
            label={t('followUps.skipWeekends')}
            help={t('followUps.skipWeekendsHelp')}
          />
          <SwitchField
            form={form}
            name="isActive"
            label={t('leadSequences.active')}
            help={t('leadSequences.activeHelp')}
          />
        </div>
        <SaveBar edit={edit} />
      </Form>
    </FormProvider>
  )
}
