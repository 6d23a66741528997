import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { SaveBar } from '@/components/settings/save-bar'
import { SettingsGroup } from '@/components/settings/settings-group'
import { SwitchField } from '@/components/settings/switch-field'
import { useEditForm } from '@/components/settings/use-edit-form'
import { Input, Textarea } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { Select } from '@/components/ui/select'
import type { TicketForm } from '@/lib/api/types'
import { teamsQuery } from '@/lib/records/people-and-tags'
import { changeTicketForm, readTicketForm, ticketFormQuery } from './ticket-form-api'
import {
  labelOf,
  ticketFormFields,
  ticketFormPatch,
  ticketFormRecord,
  ticketFormSchema,
  withoutVersion,
  type TicketFormRecord,
  type TicketFormValues,
} from './ticket-form-values'

/** What the form says, and what becomes of what is sent. */
export function TicketFormEditor({ form: shown }: { form: TicketForm }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const teams = useQuery(teamsQuery).data ?? []
  const keep = (saved: TicketForm) => {
    client.setQueryData(ticketFormQuery.queryKey, saved)
    return ticketFormRecord(saved)
  }
  const edit = useEditForm<TicketFormRecord, TicketFormValues>({
    record: ticketFormRecord(shown),
    valuesOf: withoutVersion,
    schema: ticketFormSchema,
    draftKey: 'ticketForm',
    fields: ticketFormFields,
    title: t('ticketForm.title'),
    change: async (patch, version) => keep(await changeTicketForm(ticketFormPatch(patch), version)),
    read: async () => ticketFormRecord(await readTicketForm()),
    onSaved: () => notify.done(t('settings.saved')),
  })
  const { form } = edit.app
  return (
    <Form app={edit.app} className="space-y-8" labelOf={labelOf}>
      <SettingsGroup title={t('ticketForm.says')}>
        <FormField form={form} name="title" label={t('ticketForm.heading')}>
          {({ field, aria }) => <Input {...field} {...aria} maxLength={100} />}
        </FormField>
        <FormField form={form} name="introduction" label={t('ticketForm.introduction')}>
          {({ field, aria }) => <Textarea {...field} {...aria} rows={3} maxLength={1000} />}
        </FormField>
        <FormField form={form} name="thankYouText" label={t('ticketForm.thanks')} help={t('ticketForm.thanksText')}>
          {({ field, aria }) => <Textarea {...field} {...aria} rows={3} maxLength={1000} />}
        </FormField>
      </SettingsGroup>
      <SettingsGroup title={t('ticketForm.then')}>
        <SwitchField
          form={form}
          name="confirmsByMail"
          label={t('ticketForm.confirms')}
          help={t('ticketForm.confirmsText')}
        />
        <FormField form={form} name="teamId" label={t('fields.team')}>
          {({ field, aria }) => (
            <Select
              id={aria.id}
              label={t('fields.team')}
              className="w-full"
              value={field.value ?? ''}
              onChange={(id) => field.onChange(id === '' ? null : id)}
              options={[
                { value: '', label: t('ticketForm.noTeam') },
                ...teams.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        </FormField>
      </SettingsGroup>
      <SettingsGroup title={t('ticketForm.where')}>
        <FormField form={form} name="allowedOrigins" label={t('ticketForm.sites')} help={t('ticketForm.sitesText')}>
          {({ field, aria }) => <Textarea {...field} {...aria} rows={3} spellCheck={false} />}
        </FormField>
      </SettingsGroup>
      <SaveBar edit={edit} />
    </Form>
  )
}
