import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { object } from 'zod/mini'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { api, unwrap } from '@/lib/api/client'
import { AuthFrame } from './auth-frame'
import { AuthLink } from './auth-link'
import { email } from './auth-schema'
import { SubmitButton } from './submit-button'
import { useWait } from './use-wait'

const schema = object({ email: email() })

/** Asks for a link by mail. Says the same whether there is such an account or not, as the server does. */
export function ForgotPasswordPage() {
  const { t } = useTranslation()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { seconds, waitAfter } = useWait()
  const app = useAppForm({
    schema,
    judge: 'onSubmit',
    defaultValues: { email: '' },
    onSubmit: async (values) => {
      await unwrap(api.POST('/api/v1/auth/forgot-password', { body: values }))
      setSentTo(values.email)
    },
    onFailed: (error) => {
      waitAfter(error)
      return false
    },
  })
  const footer = <AuthLink to="/sign-in">{t('auth.toSignIn')}</AuthLink>

  if (sentTo) {
    return (
      <AuthFrame title={t('auth.forgot.sentTitle')} text={t('auth.forgot.sentText', { email: sentTo })} footer={footer}>
        <Button onClick={() => setSentTo(null)}>{t('auth.forgot.again')}</Button>
      </AuthFrame>
    )
  }
  return (
    <AuthFrame title={t('auth.forgot.title')} text={t('auth.forgot.text')} footer={footer}>
      <Form app={app} labelOf={() => t('auth.field.email')}>
        <FormField form={app.form} name="email" label={t('auth.field.email')}>
          {({ field, aria }) => (
            <Input {...field} {...aria} type="email" autoComplete="username" autoCapitalize="none" autoFocus />
          )}
        </FormField>
        <SubmitButton label={t('auth.forgot.submit')} busy={app.busy} wait={seconds} />
      </Form>
    </AuthFrame>
  )
}
