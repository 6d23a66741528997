import { useQueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { useAppForm, type AppForm } from '@/components/form/use-app-form'
import { SettingsGroup } from '@/components/settings/settings-group'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { acceptSession } from '@/lib/api/session'
import { useMe } from '@/lib/session/me'
import { changePassword, sessionsQuery } from './security-api'

const schema = z.object({
  currentPassword: z.string().min(1, { error: () => i18next.t('security.password.needCurrent') }),
  // The server knows the rest of the rules; the length is the one that people meet.
  newPassword: z.string().min(12, { error: () => i18next.t('security.password.tooShort') }),
})
type Values = z.infer<typeof schema>
const blank: Values = { currentPassword: '', newPassword: '' }

/** Changes one's own password; this device stays signed in, the others don't. */
export function PasswordForm() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const email = useMe()?.email
  const [shown, setShown] = useState(false)
  const app: AppForm<Values> = useAppForm<Values>({
    schema,
    defaultValues: blank,
    onSubmit: async (values) => {
      acceptSession(await changePassword(values))
      app.form.reset(blank)
      void client.invalidateQueries({ queryKey: sessionsQuery.queryKey })
      notify.done(t('security.password.done'))
    },
  })
  const type = shown ? 'text' : 'password'
  return (
    <SettingsGroup title={t('security.password.title')} text={t('security.password.text')}>
      <Form
        app={app}
        labelOf={(name) => t(name === 'newPassword' ? 'security.password.new' : 'security.password.current')}
      >
        {/* Password managers store the new one under this name. */}
        <input type="text" name="username" autoComplete="username" value={email ?? ''} readOnly hidden />
        <FormField form={app.form} name="currentPassword" label={t('security.password.current')} required>
          {({ field, aria }) => <Input {...field} {...aria} type={type} autoComplete="current-password" />}
        </FormField>
        <FormField
          form={app.form}
          name="newPassword"
          label={t('security.password.new')}
          help={t('security.password.rules')}
          required
        >
          {({ field, aria }) => <Input {...field} {...aria} type={type} autoComplete="new-password" />}
        </FormField>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <label className="flex items-center gap-2">
            <Checkbox checked={shown} onCheckedChange={(on) => setShown(on === true)} />
            {t('security.password.show')}
          </label>
          <Button type="submit" busy={app.busy}>
            {t('security.password.submit')}
          </Button>
        </div>
      </Form>
    </SettingsGroup>
  )
}
