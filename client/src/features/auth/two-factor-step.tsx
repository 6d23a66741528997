import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { object } from 'zod/mini'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { AuthFrame } from './auth-frame'
import { requiredText } from './auth-schema'
import { isRefused, signIn, type Credentials } from './sign-in'
import { SubmitButton } from './submit-button'
import { useWait } from './use-wait'

const schema = object({ code: requiredText() })
const digits = 6

interface TwoFactorStepProps {
  credentials: Credentials
  onSignedIn: () => Promise<void>
  onBack: () => void
}

/** The code of the authenticator app, sent as soon as it is complete; or a recovery code. */
export function TwoFactorStep({ credentials, onSignedIn, onBack }: TwoFactorStepProps) {
  const { t } = useTranslation()
  const [recovery, setRecovery] = useState(false)
  const { seconds, waitAfter } = useWait()
  const label = t(recovery ? 'auth.field.recoveryCode' : 'auth.field.code')
  const app = useAppForm({
    schema,
    judge: 'onSubmit',
    defaultValues: { code: '' },
    onSubmit: async ({ code }) => {
      await signIn(credentials, code)
      await onSignedIn()
    },
    onFailed: (error) => {
      waitAfter(error)
      if (!isRefused(error)) return false
      app.form.setValue('code', '')
      app.form.setError('code', { message: t(recovery ? 'auth.twoFactor.wrongRecovery' : 'auth.twoFactor.wrong') })
      app.form.setFocus('code')
      return true
    },
  })

  const type = (text: string, change: (code: string) => void) => {
    const code = recovery ? text : text.replace(/\D/g, '').slice(0, digits)
    change(code)
    if (!recovery && code.length === digits) void app.submit()
  }

  const change = () => {
    setRecovery(!recovery)
    app.form.reset()
    app.form.setFocus('code')
  }

  return (
    <AuthFrame
      title={t('auth.twoFactor.title')}
      text={recovery ? t('auth.twoFactor.recoveryText') : t('auth.twoFactor.text', { email: credentials.email })}
    >
      <Form app={app} labelOf={() => label}>
        <FormField form={app.form} name="code" label={label}>
          {({ field, aria }) => (
            <Input
              {...field}
              {...aria}
              onChange={(event) => type(event.target.value, field.onChange)}
              autoFocus
              autoComplete={recovery ? 'off' : 'one-time-code'}
              autoCapitalize="none"
              spellCheck={false}
              inputMode={recovery ? 'text' : 'numeric'}
              className={recovery ? 'font-mono' : 'num text-center font-mono tracking-[0.4em]'}
            />
          )}
        </FormField>
        <SubmitButton label={t('auth.signIn.submit')} busy={app.busy} wait={seconds} />
      </Form>
      <div className="mt-3 flex flex-col items-center gap-1">
        <Button variant="ghost" onClick={change}>
          {t(recovery ? 'auth.twoFactor.useApp' : 'auth.twoFactor.useRecovery')}
        </Button>
        <Button variant="ghost" onClick={onBack}>
          {t('auth.twoFactor.otherAccount')}
        </Button>
      </div>
    </AuthFrame>
  )
}
