import { useQuery } from '@tanstack/react-query'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '@/components/form/form-field'
import { SwitchField } from '@/components/settings/switch-field'
import { Input } from '@/components/ui/input'
import { SearchSelect } from '@/components/ui/search-select'
import { Select } from '@/components/ui/select'
import { teamsQuery } from '@/lib/records/people-and-tags'
import { roles } from '@/lib/session/roles'
import type { UserValues } from './user-schema'

/** The controls of a person, for inviting and for changing. */
export function UserControls({ form, note }: { form: UseFormReturn<UserValues>; note?: string | null }) {
  const { t } = useTranslation()
  const teams = useQuery(teamsQuery)
  const role = useWatch({ control: form.control, name: 'role' })
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField form={form} name="displayName" label={t('users.name')} required>
          {({ field, aria }) => <Input {...field} {...aria} />}
        </FormField>
        <FormField form={form} name="email" label={t('users.email')} required>
          {({ field, aria }) => <Input {...field} {...aria} type="email" />}
        </FormField>
        <FormField form={form} name="role" label={t('users.role')} help={note ?? t(`users.roleHelp.${role}`)}>
          {({ field, aria }) => (
            <Select
              id={aria.id}
              label={t('users.role')}
              invalid={aria['aria-invalid']}
              className="w-full"
              value={field.value}
              onChange={field.onChange}
              options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
            />
          )}
        </FormField>
        <FormField form={form} name="teamId" label={t('users.team')}>
          {({ field, aria }) => (
            <SearchSelect
              {...field}
              {...aria}
              label={t('users.team')}
              none={t('users.noTeam')}
              loading={teams.isPending}
              options={(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </FormField>
      </div>
      <SwitchField form={form} name="takesLeads" label={t('users.takesLeads')} help={t('users.takesLeadsHelp')} />
      <SwitchField form={form} name="takesTickets" label={t('users.takesTickets')} help={t('users.takesTicketsHelp')} />
    </>
  )
}
