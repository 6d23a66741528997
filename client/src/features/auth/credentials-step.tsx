import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { object } from 'zod/mini'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { Input } from '@/components/ui/input'
import { PasswordInput } from '@/components/ui/password-input'
import { AuthFrame } from './auth-frame'
import { AuthLink } from './auth-link'
import { password, requiredText } from './auth-schema'
import { DemoAccounts } from './demo-accounts'
import { setupQuery } from './setup-query'
import { asksForCode, isRefused, signIn, type Credentials } from './sign-in'
import { SubmitButton } from './submit-button'
import { useWait } from './use-wait'

const schema = object({ email: requiredText(), password: password() })
/** From here on people are told that an account rests after too many attempts. */
const manyAttempts = 3

interface CredentialsStepProps {
  email: string
  onSignedIn: () => Promise<void>
  onCodeNeeded: (credentials: Credentials) => void
}

export function CredentialsStep({ email, onSignedIn, onCodeNeeded }: CredentialsStepProps) {
  const { t } = useTranslation()
  const setup = useQuery(setupQuery).data
  const [refusals, setRefusals] = useState(0)
  const { seconds, waitAfter } = useWait()
  const app = useAppForm({
    schema,
    judge: 'onSubmit',
    defaultValues: { email, password: '' },
    onSubmit: async (values) => {
      await signIn(values)
      await onSignedIn()
    },
    onFailed: (error) => {
      waitAfter(error)
      if (isRefused(error)) setRefusals(refusals + 1)
      if (!asksForCode(error)) return false
      onCodeNeeded(app.form.getValues())
      return true
    },
  })

  const signInAs = (account: Credentials) => {
    app.form.reset({ email: account.email, password: account.password })
    void app.submit()
  }

  return (
    <AuthFrame
      title={t('auth.signIn.title')}
      footer={
        setup?.registrationOpen && (
          <p>
            {t('auth.signIn.newHere')} <AuthLink to="/register">{t('auth.signIn.register')}</AuthLink>
          </p>
        )
      }
    >
      <Form app={app} labelOf={(name) => t(`auth.field.${name as 'email'}`)}>
        <FormField form={app.form} name="email" label={t('auth.field.email')}>
          {({ field, aria }) => (
            <Input {...field} {...aria} type="email" autoComplete="username" autoCapitalize="none" autoFocus />
          )}
        </FormField>
        <FormField form={app.form} name="password" label={t('auth.field.password')}>
          {({ field, aria }) => <PasswordInput {...field} {...aria} autoComplete="current-password" />}
        </FormField>
        {refusals >= manyAttempts && <p className="text-xs text-ink-2">{t('auth.signIn.repeated')}</p>}
        <SubmitButton label={t('auth.signIn.submit')} busy={app.busy} wait={seconds} />
        <p className="text-center">
          <AuthLink to="/forgot-password">{t('auth.signIn.forgot')}</AuthLink>
        </p>
      </Form>
      {setup?.demo && <DemoAccounts accounts={setup.demo.accounts} disabled={app.busy} onChoose={signInAs} />}
    </AuthFrame>
  )
}
