import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { SettingsGroup } from '@/components/settings/settings-group'
import { ErrorState } from '@/components/states/error-state'
import { useProblemText } from '@/components/states/problem-text'
import { SkeletonLines } from '@/components/states/skeletons'
import { notify } from '@/components/ui/notify'
import { Select } from '@/components/ui/select'
import type { NotificationChannel, NotificationKind, NotificationSettings } from '@/lib/api/types'
import { changeNotificationSettings, notificationSettingsQuery } from './profile-api'

const kinds: readonly NotificationKind[] = [
  'mention',
  'reply',
  'assigned',
  'reminder',
  'customerReply',
  'serviceLevelWarning',
  'serviceLevelMissed',
]
const channels: readonly NotificationChannel[] = ['email', 'app', 'none']

/** Of which event one is told where. A choice is kept at once. */
export function NotificationChoices() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const settings = useQuery(notificationSettingsQuery)
  const change = useMutation({
    mutationFn: changeNotificationSettings,
    onMutate: (wanted) => {
      const before = client.getQueryData(notificationSettingsQuery.queryKey)
      client.setQueryData(notificationSettingsQuery.queryKey, (now) => now && chosen(now, wanted))
      return before
    },
    onError: (error, _wanted, before) => {
      client.setQueryData(notificationSettingsQuery.queryKey, before)
      notify.failed(problemText(error))
    },
    onSuccess: () => notify.done(t('settings.saved')),
  })
  return (
    <SettingsGroup title={t('profile.events')} text={t('profile.eventsText')}>
      {settings.isPending && <SkeletonLines lines={4} />}
      {settings.isError && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && (
        <ul className="divide-y divide-line rounded-lg border border-line">
          {kinds.map((kind) => (
            <Choice
              key={kind}
              kind={kind}
              settings={settings.data}
              onChange={(channel) => change.mutate({ [kind]: channel })}
            />
          ))}
        </ul>
      )}
    </SettingsGroup>
  )
}

const chosen = (settings: NotificationSettings, channels: Partial<NotificationSettings['channels']>) => ({
  ...settings,
  channels: { ...settings.channels, ...channels },
})

interface ChoiceProps {
  kind: NotificationKind
  settings: NotificationSettings
  onChange: (channel: NotificationChannel) => void
}

function Choice({ kind, settings, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const id = useId()
  const labelOf = (channel: NotificationChannel) =>
    channel === 'email' && !settings.emailNotifications
      ? t('profile.channels.emailOff')
      : t(`profile.channels.${channel}`)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2">
      <label htmlFor={id} className="min-w-0 flex-1 basis-48">
        {t(`profile.kinds.${kind}`)}
      </label>
      <Select
        id={id}
        label={t(`profile.kinds.${kind}`)}
        value={settings.channels[kind] ?? 'email'}
        onChange={(value) => onChange(value as NotificationChannel)}
        options={channels.map((channel) => ({ value: channel, label: labelOf(channel) }))}
      />
    </li>
  )
}
