import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { object } from 'zod/mini'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { NewPasswordField } from '@/components/form/new-password-field'
import { useAppForm } from '@/components/form/use-app-form'
import { Input } from '@/components/ui/input'
import { api, unwrap } from '@/lib/api/client'
import { ApiError } from '@/lib/api/problem'
import { acceptSession } from '@/lib/api/session'
import type { OrganizationInput, Session } from '@/lib/api/types'
import { guessRegional } from '@/lib/regional/regional-guess'
import { email, newPassword, requiredText } from './auth-schema'
import { RegionalFields } from './regional-fields'
import { setupQuery } from './setup-query'
import { SubmitButton } from './submit-button'
import { useWait } from './use-wait'

const schema = object({
  organizationName: requiredText(),
  displayName: requiredText(),
  email: email(),
  password: newPassword(),
  currency: requiredText(),
  timeZone: requiredText(),
  locale: requiredText(),
  weekStart: requiredText(),
})

/** Makes an organization and signs its first administrator in. */
export function OrganizationForm({ submitLabel }: { submitLabel: string }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [regional] = useState(() => guessRegional())
  const { seconds, waitAfter } = useWait()
  const app = useAppForm({
    schema,
    judge: 'onSubmit',
    defaultValues: { organizationName: '', displayName: '', email: '', password: '', ...regional },
    onSubmit: async ({ weekStart, ...values }) => {
      const body = { ...values, weekStart: weekStart as NonNullable<OrganizationInput['weekStart']> }
      const session = await unwrap<Session>(api.POST('/api/v1/auth/register', { body }))
      client.removeQueries(setupQuery)
      acceptSession(session)
      await navigate({ to: '/' })
    },
    onFailed: (error) => {
      waitAfter(error)
      if (!(error instanceof ApiError) || error.code !== 'email_taken') return false
      app.form.setError('email', { message: error.detail ?? error.message }, { shouldFocus: true })
      return true
    },
  })
  const personal = useWatch({ control: app.form.control, name: ['email', 'displayName', 'organizationName'] })

  return (
    <Form app={app} labelOf={(name) => t(`auth.field.${name as 'email'}`)}>
      <div className="grid gap-x-4 gap-y-4 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <FormField form={app.form} name="organizationName" label={t('auth.field.organizationName')}>
            {({ field, aria }) => <Input {...field} {...aria} autoComplete="organization" maxLength={200} autoFocus />}
          </FormField>
        </div>
        <FormField form={app.form} name="displayName" label={t('auth.field.displayName')}>
          {({ field, aria }) => <Input {...field} {...aria} autoComplete="name" maxLength={200} />}
        </FormField>
        <FormField form={app.form} name="email" label={t('auth.field.email')}>
          {({ field, aria }) => (
            <Input {...field} {...aria} type="email" autoComplete="username" autoCapitalize="none" />
          )}
        </FormField>
        <div className="sm:col-span-2">
          <NewPasswordField form={app.form} name="password" label={t('auth.field.password')} personal={personal} />
        </div>
      </div>
      <RegionalFields form={app.form} />
      <SubmitButton label={submitLabel} busy={app.busy} wait={seconds} />
    </Form>
  )
}
