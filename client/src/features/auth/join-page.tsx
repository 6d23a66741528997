import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { useSessionState } from '@/lib/session/me'
import { AuthFrame } from './auth-frame'
import { AuthLink } from './auth-link'
import { invitationQuery } from './invitation-query'
import { JoinForm } from './join-form'
import { isBadLink } from './mailed-link'
import { SignOutFirst } from './sign-out-first'

/** Lets an invited person in: by the link of the mail, with a password of their own. */
export function JoinPage() {
  const { t } = useTranslation()
  const { token = '' } = useSearch({ from: '/join' })
  const signedIn = useSessionState() === 'signedIn'
  const [joining, setJoining] = useState(false)
  const [refused, setRefused] = useState(false)
  const invitation = useQuery({ ...invitationQuery(token), enabled: token !== '' })

  if (token === '' || refused || isBadLink(invitation.error)) {
    return (
      <AuthFrame title={t('auth.join.badTitle')} text={t('auth.join.badText')}>
        <AuthLink to="/sign-in">{t('auth.signIn.submit')}</AuthLink>
      </AuthFrame>
    )
  }
  if (signedIn && !joining) return <SignOutFirst text={t('auth.signedIn.join')} />
  if (invitation.error) return <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} />
  if (!invitation.data) return <SkeletonLines lines={4} />
  return (
    <AuthFrame
      title={t('auth.join.title', { organization: invitation.data.organizationName })}
      text={t('auth.join.text')}
    >
      <JoinForm token={token} invitation={invitation.data} onJoining={setJoining} onBadLink={() => setRefused(true)} />
    </AuthFrame>
  )
}
