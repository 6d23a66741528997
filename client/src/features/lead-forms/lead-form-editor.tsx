import { useQueryClient } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Field } from '@/components/fields/field'
import { FieldInput } from '@/components/fields/field-input'
import { leadSources } from '@/components/fields/shared-choices'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { SaveBar } from '@/components/settings/save-bar'
import { SettingsGroup } from '@/components/settings/settings-group'
import { SwitchField } from '@/components/settings/switch-field'
import { useEditForm } from '@/components/settings/use-edit-form'
import { Input, Textarea } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { Select } from '@/components/ui/select'
import type { LeadForm } from '@/lib/api/types'
import { LeadFormEmbed } from './lead-form-embed'
import { LeadFormPreview } from './lead-form-preview'
import {
  formCodes,
  formFields,
  formInput,
  formLabels,
  formSchema,
  formValues,
  type FormValues,
} from './lead-form-schema'
import { changeForm, formQuery, readForm, useFormsChanged } from './lead-forms-api'
import { QuestionList } from './question-list'

const campaignField: Field<LeadForm> = {
  key: 'campaignId',
  label: 'fields.campaign',
  kind: 'record',
  recordType: 'campaign',
}

/** A web form to edit, and beside it how visitors see what is typed. */
export function LeadFormEditor({ leadForm }: { leadForm: LeadForm }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const changed = useFormsChanged()
  const edit = useEditForm<LeadForm, FormValues>({
    record: leadForm,
    valuesOf: formValues,
    schema: formSchema,
    draftKey: `leadForm.${leadForm.id}`,
    fields: formFields,
    title: leadForm.name,
    codes: formCodes,
    change: (patch, version) => changeForm(leadForm.id, formInput(patch), version),
    read: () => readForm(leadForm.id),
    onSaved: (saved) => {
      client.setQueryData(formQuery(saved.id).queryKey, saved)
      void changed()
      notify.done(t('leadForms.saved', { name: saved.name }))
    },
  })
  const { form } = edit.app
  const values = useWatch({ control: form.control }) as FormValues
  return (
    <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <Form app={edit.app} className="space-y-8" labelOf={(name) => t(formLabels[name as keyof FormValues])}>
        <div className="space-y-4">
          <div className="grid gap-x-3 gap-y-4 sm:grid-cols-2">
            <div className="sm:col-span-2">
              <FormField form={form} name="name" label={t('leadForms.name')} help={t('leadForms.nameHelp')} required>
                {({ field, aria }) => <Input {...field} {...aria} maxLength={100} />}
              </FormField>
            </div>
            <FormField form={form} name="campaignId" label={t('fields.campaign')}>
              {({ field, aria }) => (
                <FieldInput
                  field={campaignField}
                  id={aria.id}
                  invalid={aria['aria-invalid']}
                  describedBy={aria['aria-describedby']}
                  value={field.value}
                  shownName={field.value === leadForm.campaignId ? (leadForm.campaign?.name ?? null) : null}
                  onChange={field.onChange}
                />
              )}
            </FormField>
            <FormField form={form} name="source" label={t('leadForms.source')}>
              {({ field, aria }) => (
                <Select
                  id={aria.id}
                  label={t('leadForms.source')}
                  className="w-full"
                  value={field.value}
                  onChange={field.onChange}
                  options={leadSources.map(({ value, label }) => ({ value, label: t(label) }))}
                />
              )}
            </FormField>
          </div>
          <SwitchField form={form} name="isActive" label={t('leadForms.active')} help={t('leadForms.activeHelp')} />
        </div>
        <SettingsGroup title={t('leadForms.questions')} text={t('leadForms.questionsText')}>
          <QuestionList form={form} />
        </SettingsGroup>
        <SettingsGroup title={t('leadForms.after')}>
          <FormField form={form} name="thankYouText" label={t('leadForms.thankYou')}>
            {({ field, aria }) => <Textarea {...field} {...aria} maxLength={1000} />}
          </FormField>
          <FormField form={form} name="allowedOrigins" label={t('leadForms.sites')} help={t('leadForms.sitesHelp')}>
            {({ field, aria }) => (
              <Textarea {...field} {...aria} rows={2} placeholder="https://www.example.com" spellCheck={false} />
            )}
          </FormField>
        </SettingsGroup>
        <SaveBar edit={edit} />
      </Form>
      <div className="space-y-8">
        <LeadFormPreview {...values} />
        <LeadFormEmbed form={leadForm} stale={edit.dirty} />
      </div>
    </div>
  )
}
