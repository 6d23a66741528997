import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Laptop, Smartphone } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsGroup } from '@/components/settings/settings-group'
import { useProblemText } from '@/components/states/problem-text'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { notify } from '@/components/ui/notify'
import { RelativeTime } from '@/components/ui/time'
import type { SignedInDevice } from '@/lib/api/types'
import { formatDay } from '@/lib/format/regional'
import { endOneSession, endOtherSessions, sessionsQuery } from './security-api'

/** The devices that one is signed in on, each with a way to end it. */
export function Sessions() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [asking, setAsking] = useState(false)
  const query = useQuery(sessionsQuery)
  const others = query.data?.filter(({ isCurrent }) => !isCurrent).length ?? 0
  const settled = {
    onError: (error: unknown) => notify.failed(problemText(error)),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  }
  const endOne = useMutation({
    mutationFn: ({ id }: SignedInDevice) => endOneSession(id),
    onSuccess: (_, { device }) => notify.done(t('security.sessions.ended', { name: device })),
    ...settled,
  })
  const endOthers = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: () => {
      setAsking(false)
      notify.done(t('security.sessions.endedOthers'))
    },
    ...settled,
  })
  return (
    <SettingsGroup
      title={t('security.sessions.title')}
      text={t('security.sessions.text')}
      aside={others > 0 && <Button onClick={() => setAsking(true)}>{t('security.sessions.endOthers')}</Button>}
    >
      <QueryView query={query}>
        {(devices) => (
          <ul aria-label={t('security.sessions.list')} className="divide-y divide-line rounded-lg border border-line">
            {devices.map((device) => (
              <Device
                key={device.id}
                device={device}
                ending={endOne.isPending && endOne.variables.id === device.id}
                onEnd={() => endOne.mutate(device)}
              />
            ))}
          </ul>
        )}
      </QueryView>
      <Confirm
        open={asking}
        title={t('security.sessions.endOthersTitle')}
        action={t('security.sessions.endOthers')}
        busy={endOthers.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => endOthers.mutate()}
      >
        {t('security.sessions.endOthersText', { count: others })}
      </Confirm>
    </SettingsGroup>
  )
}

function Device({ device, ending, onEnd }: { device: SignedInDevice; ending: boolean; onEnd: () => void }) {
  const { t } = useTranslation()
  const Icon = /iPhone|iPad|Android/.test(device.device) ? Smartphone : Laptop
  return (
    <li className="flex items-center gap-3 px-4 py-3">
      <Icon className="size-5 shrink-0 text-ink-3" aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          <span className="break-words">{device.device}</span>
          {device.isCurrent && <Badge tone="accent">{t('security.sessions.current')}</Badge>}
        </p>
        <p className="text-xs break-words text-ink-2">
          {t('security.sessions.lastUsed')} <RelativeTime at={device.lastUsedAt} />
          {device.ipAddress && ` ${t('security.sessions.address', { address: device.ipAddress })}`}
          {' · '}
          {t('security.sessions.since', { date: formatDay(device.createdAt) })}
        </p>
      </div>
      {!device.isCurrent && (
        <Button
          size="sm"
          busy={ending}
          aria-label={t('security.sessions.endNamed', { name: device.device })}
          onClick={onEnd}
        >
          {t('security.sessions.end')}
        </Button>
      )}
    </li>
  )
}
