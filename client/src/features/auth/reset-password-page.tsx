import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { object } from 'zod/mini'
import { Form } from '@/components/form/form'
import { NewPasswordField } from '@/components/form/new-password-field'
import { useAppForm } from '@/components/form/use-app-form'
import { api, unwrap } from '@/lib/api/client'
import { useSessionState } from '@/lib/session/me'
import { AuthFrame } from './auth-frame'
import { AuthLink } from './auth-link'
import { newPassword } from './auth-schema'
import { isBadLink } from './mailed-link'
import { SignOutFirst } from './sign-out-first'
import { SubmitButton } from './submit-button'
import { useWait } from './use-wait'

/** A new password by the link that was mailed. */
export function ResetPasswordPage() {
  const { t } = useTranslation()
  const { token } = useSearch({ from: '/reset-password' })
  const signedIn = useSessionState() === 'signedIn'
  const [outcome, setOutcome] = useState<'done' | 'badLink' | null>(token ? null : 'badLink')
  const toSignIn = <AuthLink to="/sign-in">{t('auth.signIn.submit')}</AuthLink>

  if (outcome === 'done') {
    return (
      <AuthFrame title={t('auth.reset.doneTitle')} text={t('auth.reset.doneText')}>
        {toSignIn}
      </AuthFrame>
    )
  }
  if (outcome === 'badLink' || !token) {
    return (
      <AuthFrame title={t('auth.reset.badTitle')} text={t('auth.reset.badText')} footer={toSignIn}>
        <AuthLink to="/forgot-password">{t('auth.reset.askAgain')}</AuthLink>
      </AuthFrame>
    )
  }
  if (signedIn) return <SignOutFirst text={t('auth.signedIn.reset')} />
  return (
    <AuthFrame title={t('auth.reset.title')} text={t('auth.reset.text')}>
      <ResetForm token={token} onDone={() => setOutcome('done')} onBadLink={() => setOutcome('badLink')} />
    </AuthFrame>
  )
}

const schema = object({ newPassword: newPassword() })

function ResetForm({ token, onDone, onBadLink }: { token: string; onDone: () => void; onBadLink: () => void }) {
  const { t } = useTranslation()
  const { seconds, waitAfter } = useWait()
  const app = useAppForm({
    schema,
    judge: 'onSubmit',
    defaultValues: { newPassword: '' },
    onSubmit: async (values) => {
      await unwrap(api.POST('/api/v1/auth/reset-password', { body: { token, ...values } }))
      onDone()
    },
    onFailed: (error) => {
      waitAfter(error)
      if (!isBadLink(error)) return false
      onBadLink()
      return true
    },
  })
  return (
    <Form app={app} labelOf={() => t('auth.field.newPassword')}>
      <NewPasswordField form={app.form} name="newPassword" label={t('auth.field.newPassword')} personal={[]} />
      <SubmitButton label={t('auth.reset.submit')} busy={app.busy} wait={seconds} />
    </Form>
  )
}
