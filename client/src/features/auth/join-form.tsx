import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { object } from 'zod/mini'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { NewPasswordField } from '@/components/form/new-password-field'
import { useAppForm } from '@/components/form/use-app-form'
import { Input } from '@/components/ui/input'
import { api, unwrap } from '@/lib/api/client'
import { acceptSession } from '@/lib/api/session'
import type { Invitation, Session } from '@/lib/api/types'
import { newPassword, requiredText } from './auth-schema'
import { isBadLink } from './mailed-link'
import { SubmitButton } from './submit-button'
import { useWait } from './use-wait'

const schema = object({ displayName: requiredText(), password: newPassword() })

interface JoinFormProps {
  token: string
  invitation: Invitation
  /** True from the moment of acceptance, which signs in while the page still stands. */
  onJoining: (joining: boolean) => void
  onBadLink: () => void
}

export function JoinForm({ token, invitation, onJoining, onBadLink }: JoinFormProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const emailId = useId()
  const { seconds, waitAfter } = useWait()
  const app = useAppForm({
    schema,
    judge: 'onSubmit',
    defaultValues: { displayName: invitation.displayName, password: '' },
    onSubmit: async (values) => {
      const session = await unwrap<Session>(api.POST('/api/v1/auth/accept-invitation', { body: { token, ...values } }))
      onJoining(true)
      acceptSession(session)
      await navigate({ to: '/' })
    },
    onFailed: (error) => {
      waitAfter(error)
      if (!isBadLink(error)) return false
      onBadLink()
      return true
    },
  })
  const displayName = useWatch({ control: app.form.control, name: 'displayName' })
  return (
    <Form app={app} labelOf={(name) => t(`auth.field.${name as 'password'}`)}>
      <div className="space-y-1">
        <label htmlFor={emailId} className="block text-xs font-medium text-ink-2">
          {t('auth.field.email')}
        </label>
        {/* A field, so that password managers keep the new password under it. */}
        <Input
          id={emailId}
          type="email"
          autoComplete="username"
          value={invitation.email}
          readOnly
          className="bg-sunken"
        />
      </div>
      <FormField form={app.form} name="displayName" label={t('auth.field.displayName')}>
        {({ field, aria }) => <Input {...field} {...aria} autoComplete="name" maxLength={200} />}
      </FormField>
      <NewPasswordField
        form={app.form}
        name="password"
        label={t('auth.field.password')}
        personal={[invitation.email, displayName, invitation.organizationName]}
      />
      <SubmitButton label={t('auth.join.submit')} busy={app.busy} wait={seconds} />
    </Form>
  )
}
