import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Confirm } from '@/components/ui/confirm'
import { sessionState } from '@/lib/api/session'

/** Asks before a page with unsaved changes is left. What is typed survives a reload and the end of the session anyway. */
export function UnsavedGuard({ dirty, onDiscard }: { dirty: boolean; onDiscard: () => void }) {
  const { t } = useTranslation()
  const blocker = useBlocker({
    // Whoever was signed out has to get to the sign-in page; the draft waits.
    shouldBlockFn: ({ current, next }) => dirty && sessionState() === 'signedIn' && current.pathname !== next.pathname,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Confirm
      open
      title={t('settings.leaveTitle')}
      action={t('settings.leave')}
      onCancel={blocker.reset}
      onConfirm={() => {
        onDiscard()
        blocker.proceed()
      }}
    >
      {t('settings.leaveText')}
    </Confirm>
  )
}
