import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { CurrencyInput, LocaleInput, TimeZoneInput } from '@/components/form/regional-inputs'
import { SaveBar } from '@/components/settings/save-bar'
import { SettingsGroup } from '@/components/settings/settings-group'
import { SwitchField } from '@/components/settings/switch-field'
import { useEditForm } from '@/components/settings/use-edit-form'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { Select } from '@/components/ui/select'
import type { Organization } from '@/lib/api/types'
import { weekdayOptions } from '@/lib/format/regions'
import { meQuery } from '@/lib/session/me'
import { changeOrganization, organizationQuery, readOrganization } from './organization-api'
import { organizationFields, organizationSchema, valuesOf, type OrganizationValues } from './organization-schema'
import { VisibilityChoice } from './visibility-choice'

/** Name, formats, and who gets in and sees what. */
export function OrganizationForm({ organization }: { organization: Organization }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const edit = useEditForm<Organization, OrganizationValues>({
    record: organization,
    valuesOf,
    schema: organizationSchema,
    draftKey: 'organization',
    fields: organizationFields,
    title: t('organization.title'),
    change: changeOrganization,
    read: readOrganization,
    onSaved: (saved) => {
      client.setQueryData(organizationQuery.queryKey, saved)
      void client.invalidateQueries({ queryKey: meQuery.queryKey })
      notify.done(t('settings.saved'))
    },
  })
  const { form } = edit.app
  return (
    <Form
      app={edit.app}
      className="space-y-8"
      labelOf={(name) => t(`organization.${name as keyof OrganizationValues}`)}
    >
      <SettingsGroup title={t('organization.general')} text={t('organization.generalText')}>
        <FormField form={form} name="name" label={t('organization.name')} required>
          {({ field, aria }) => <Input {...field} {...aria} autoComplete="organization" />}
        </FormField>
        <FormField form={form} name="currency" label={t('organization.currency')} help={t('organization.currencyHelp')}>
          {({ field, aria }) => <CurrencyInput {...field} {...aria} label={t('organization.currency')} />}
        </FormField>
        <FormField form={form} name="timeZone" label={t('organization.timeZone')} help={t('organization.timeZoneHelp')}>
          {({ field, aria }) => <TimeZoneInput {...field} {...aria} label={t('organization.timeZone')} />}
        </FormField>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField form={form} name="locale" label={t('organization.locale')}>
            {({ field, aria }) => <LocaleInput {...field} {...aria} label={t('organization.locale')} />}
          </FormField>
          <FormField form={form} name="weekStart" label={t('organization.weekStart')}>
            {({ field, aria }) => (
              <Select
                id={aria.id}
                label={t('organization.weekStart')}
                className="w-full"
                value={field.value}
                onChange={field.onChange}
                options={weekdayOptions()}
              />
            )}
          </FormField>
        </div>
      </SettingsGroup>
      <SettingsGroup title={t('organization.access')} text={t('organization.accessText')}>
        <VisibilityChoice form={form} />
        <SwitchField
          form={form}
          name="registrationOpen"
          label={t('organization.registrationOpen')}
          help={t('organization.registrationHelp')}
        />
      </SettingsGroup>
      <SaveBar edit={edit} />
    </Form>
  )
}
