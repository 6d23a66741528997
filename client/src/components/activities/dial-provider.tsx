import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { randomId } from '@/lib/api/ids'
import type { Activity, RecordType } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { useLogActivity } from './activities-api'
import { DialContext } from './dial-context'

const LogDialog = lazy(() => import('./log-dialog').then((file) => ({ default: file.LogDialog })))

interface DialProviderProps {
  home: { type: RecordType; id: string }
  name: string
  children: ReactNode
}

/**
 * On the page of a customer: a tap on a number dials, logs the attempt, and asks how it went. The attempt stands even when
 * the question stays unanswered.
 */
export function DialProvider({ home, name, children }: DialProviderProps) {
  const { t } = useTranslation()
  const mayLog = useCan('activities.write')
  const log = useLogActivity()
  const problemText = useProblemText()
  const [attempt, setAttempt] = useState<Activity | null>(null)
  const reach = (kind: 'call' | 'message', number: string) =>
    log.mutate(
      {
        key: randomId(),
        input: {
          type: kind,
          direction: 'outbound',
          subject: t(`activities.subjects.${kind}`, { name }),
          body: number,
          [`${home.type}Id`]: home.id,
        },
      },
      {
        onSuccess: setAttempt,
        onError: (error) => notify.failed(t('activities.notLogged', { reason: problemText(error) })),
      },
    )
  return (
    <DialContext value={mayLog ? reach : null}>
      {children}
      {attempt && (
        <Suspense>
          <LogDialog
            home={home}
            name={name}
            kind={attempt.type as 'call' | 'message'}
            attempt={attempt}
            onClose={() => setAttempt(null)}
          />
        </Suspense>
      )}
    </DialContext>
  )
}
