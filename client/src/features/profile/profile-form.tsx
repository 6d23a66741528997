import { useQuery, useQueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { LocaleInput, RegionalPreview, TimeZoneInput } from '@/components/form/regional-inputs'
import { SaveBar } from '@/components/settings/save-bar'
import { SettingsGroup } from '@/components/settings/settings-group'
import { SwitchField } from '@/components/settings/switch-field'
import { useEditForm } from '@/components/settings/use-edit-form'
import { Avatar } from '@/components/ui/avatar'
import { Input, Textarea } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import type { Me } from '@/lib/api/types'
import { teamsQuery } from '@/lib/records/people-and-tags'
import { meQuery } from '@/lib/session/me'
import { changeProfile, notificationSettingsQuery, readProfile } from './profile-api'

const schema = z.object({
  displayName: z.string().refine((text) => text.trim() !== '', { error: () => i18next.t('users.needName') }),
  timeZone: z.string().nullable(),
  locale: z.string().nullable(),
  emailNotifications: z.boolean(),
  signature: z.string().max(2000).nullable(),
})
type Values = z.infer<typeof schema>

const fields = [
  { key: 'displayName', label: 'profile.displayName', kind: 'text' },
  { key: 'timeZone', label: 'profile.timeZone', kind: 'text' },
  { key: 'locale', label: 'profile.locale', kind: 'text' },
  { key: 'emailNotifications', label: 'profile.emailNotifications', kind: 'text' },
  { key: 'signature', label: 'profile.signature', kind: 'text' },
] as const

const valuesOf = ({ displayName, timeZone, locale, emailNotifications, signature }: Me): Values => ({
  displayName,
  timeZone,
  locale,
  emailNotifications,
  signature,
})

/** What one may change about oneself. */
export function ProfileForm({ me }: { me: Me }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const edit = useEditForm<Me, Values>({
    record: me,
    valuesOf,
    schema,
    draftKey: 'profile',
    fields,
    title: t('profile.title'),
    change: changeProfile,
    read: readProfile,
    onSaved: () => {
      void client.invalidateQueries({ queryKey: meQuery.queryKey })
      void client.invalidateQueries({ queryKey: ['user'] })
      void client.invalidateQueries({ queryKey: notificationSettingsQuery.queryKey })
      notify.done(t('settings.saved'))
    },
  })
  const { form } = edit.app
  const { displayName = '', timeZone, locale } = useWatch({ control: form.control })
  const { organization } = me
  return (
    <Form app={edit.app} className="space-y-8" labelOf={(name) => t(`profile.${name as keyof Values}`)}>
      <SettingsGroup title={t('profile.about')} text={t('profile.aboutText')}>
        <div className="flex items-start gap-4">
          <div className="pt-4">
            <Avatar name={displayName || me.displayName} size="lg" />
          </div>
          <div className="min-w-0 flex-1">
            <FormField form={form} name="displayName" label={t('profile.displayName')} required>
              {({ field, aria }) => <Input {...field} {...aria} autoComplete="name" />}
            </FormField>
          </div>
        </div>
        <Standing me={me} />
      </SettingsGroup>
      <SettingsGroup title={t('profile.regional')} text={t('profile.regionalText')}>
        <FormField form={form} name="timeZone" label={t('profile.timeZone')}>
          {({ field, aria }) => (
            <TimeZoneInput
              {...field}
              {...aria}
              label={t('profile.timeZone')}
              none={t('profile.asOrganization', { value: organization.timeZone })}
            />
          )}
        </FormField>
        <FormField form={form} name="locale" label={t('profile.locale')}>
          {({ field, aria }) => (
            <LocaleInput
              {...field}
              {...aria}
              label={t('profile.locale')}
              none={t('profile.asOrganization', { value: organization.locale })}
            />
          )}
        </FormField>
        <RegionalPreview locale={locale ?? organization.locale} timeZone={timeZone ?? organization.timeZone} />
      </SettingsGroup>
      <SettingsGroup title={t('notifications.title')} text={t('profile.notificationsText')}>
        <SwitchField
          form={form}
          name="emailNotifications"
          label={t('profile.emailNotifications')}
          help={t('profile.emailNotificationsHelp')}
        />
      </SettingsGroup>
      <SettingsGroup title={t('profile.signature')} text={t('profile.signatureText')}>
        <FormField form={form} name="signature" label={t('profile.signature')}>
          {({ field, aria }) => (
            <Textarea
              {...field}
              {...aria}
              rows={3}
              maxLength={2000}
              value={field.value ?? ''}
              onChange={(event) => field.onChange(event.target.value || null)}
            />
          )}
        </FormField>
      </SettingsGroup>
      <SaveBar edit={edit} />
    </Form>
  )
}

/** What only an administrator changes. */
function Standing({ me }: { me: Me }) {
  const { t } = useTranslation()
  const teams = useQuery(teamsQuery)
  const team = teams.data?.find(({ id }) => id === me.teamId)?.name
  const facts = [
    { label: t('profile.email'), value: me.email, help: t('profile.emailHelp') },
    { label: t('profile.role'), value: t(`roles.${me.role}`), help: t(`users.roleHelp.${me.role}`) },
    ...(team ? [{ label: t('profile.team'), value: team, help: '' }] : []),
  ]
  return (
    <dl className="grid gap-4 rounded-lg border border-line bg-sunken p-4 sm:grid-cols-2">
      {facts.map(({ label, value, help }) => (
        <div key={label} className="min-w-0">
          <dt className="text-xs font-medium text-ink-2">{label}</dt>
          <dd className="truncate" title={value}>
            {value}
          </dd>
          {help && <dd className="text-xs text-ink-2">{help}</dd>}
        </div>
      ))}
    </dl>
  )
}
