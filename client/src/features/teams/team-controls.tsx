import { useQuery } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '@/components/form/form-field'
import { Avatar } from '@/components/ui/avatar'
import { Input } from '@/components/ui/input'
import { SearchSelect } from '@/components/ui/search-select'
import { usersQuery } from '@/lib/records/people-and-tags'
import { MembersInput } from './members-input'
import type { TeamValues } from './team-schema'

/** The controls of a team, for making and for changing one. */
export function TeamControls({ form, teamId }: { form: UseFormReturn<TeamValues>; teamId: string | null }) {
  const { t } = useTranslation()
  const users = useQuery(usersQuery)
  const people = (users.data ?? []).filter(({ status }) => status !== 'inactive')
  return (
    <>
      <FormField form={form} name="name" label={t('teams.name')} required>
        {({ field, aria }) => <Input {...field} {...aria} />}
      </FormField>
      <FormField form={form} name="managerId" label={t('teams.lead')}>
        {({ field, aria }) => (
          <SearchSelect
            {...field}
            {...aria}
            label={t('teams.lead')}
            none={t('teams.noLead')}
            loading={users.isPending}
            options={people.map(({ id, displayName }) => ({
              value: id,
              label: displayName,
              icon: <Avatar name={displayName} size="xs" />,
            }))}
          />
        )}
      </FormField>
      <FormField form={form} name="memberIds" label={t('teams.members')} help={t('teams.membersHelp')}>
        {({ field, aria }) => (
          <MembersInput
            id={aria.id}
            describedBy={aria['aria-describedby']}
            teamId={teamId}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      </FormField>
    </>
  )
}
