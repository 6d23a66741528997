import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { disableTwoFactor } from './security-api'

const schema = z.object({
  password: z.string().min(1, { error: () => i18next.t('security.twoFactor.needPassword') }),
})

/** Asks for the password before the second factor goes. */
export function TwoFactorOff({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation()
  const app = useAppForm({
    schema,
    defaultValues: { password: '' },
    onSubmit: async ({ password }) => {
      await disableTwoFactor(password)
      notify.done(t('security.twoFactor.turnedOff'))
      onDone()
    },
  })
  return (
    <FormDialog
      app={app}
      danger
      title={t('security.twoFactor.offTitle')}
      action={t('security.twoFactor.turnOff')}
      labelOf={() => t('security.twoFactor.password')}
      onClose={onClose}
    >
      <p className="text-ink-2">{t('security.twoFactor.offText')}</p>
      <FormField form={app.form} name="password" label={t('security.twoFactor.password')} required>
        {({ field, aria }) => <Input {...field} {...aria} type="password" autoComplete="current-password" />}
      </FormField>
    </FormDialog>
  )
}
