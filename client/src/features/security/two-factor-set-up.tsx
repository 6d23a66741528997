import i18next from 'i18next'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Input } from '@/components/ui/input'
import type { TwoFactorSetup } from '@/lib/api/types'
import { enableTwoFactor } from './security-api'

const QrCode = lazy(() => import('./qr-code').then((file) => ({ default: file.QrCode })))

const schema = z.object({
  code: z.string().refine((text) => /^\d{6}$/.test(text.replaceAll(/\s/g, '')), {
    error: () => i18next.t('security.twoFactor.needCode'),
  }),
})

interface TwoFactorSetUpProps {
  setup: TwoFactorSetup
  onEnabled: (recoveryCodes: string[]) => void
  onCancel: () => void
}

/** The secret as a picture and as text, and the first code that proves the app has it. */
export function TwoFactorSetUp({ setup, onEnabled, onCancel }: TwoFactorSetUpProps) {
  const { t } = useTranslation()
  const app = useAppForm({
    schema,
    defaultValues: { code: '' },
    onSubmit: async ({ code }) => onEnabled(await enableTwoFactor(code.replaceAll(/\s/g, ''))),
  })
  return (
    <div className="grid gap-x-6 gap-y-4 rounded-lg border border-line p-4 sm:grid-cols-[auto_1fr]">
      <div className="size-44 rounded-md bg-white p-2">
        <Suspense fallback={<div className="skeleton size-full" />}>
          <QrCode text={setup.otpauthUri} label={t('security.twoFactor.qr')} />
        </Suspense>
      </div>
      <div className="min-w-0 space-y-4">
        <div className="space-y-1.5">
          <p className="font-medium">{t('security.twoFactor.scan')}</p>
          <p className="text-xs text-ink-2">{t('security.twoFactor.orType')}</p>
          <div className="flex flex-wrap items-center gap-2">
            <code className="rounded-md bg-sunken px-2 py-1 font-mono text-xs break-all">
              {setup.sharedKey.replaceAll(/(.{4})(?=.)/g, '$1 ')}
            </code>
            <CopyButton text={setup.sharedKey} />
          </div>
        </div>
        <Form app={app} labelOf={() => t('security.twoFactor.code')}>
          <FormField
            form={app.form}
            name="code"
            label={t('security.twoFactor.code')}
            help={t('security.twoFactor.codeHelp')}
            required
          >
            {({ field, aria }) => (
              <Input {...field} {...aria} className="max-w-40" inputMode="numeric" autoComplete="one-time-code" />
            )}
          </FormField>
          <div className="flex gap-2">
            <Button type="submit" variant="primary" busy={app.busy}>
              {t('security.twoFactor.enable')}
            </Button>
            <Button onClick={onCancel}>{t('common.cancel')}</Button>
          </div>
        </Form>
      </div>
    </div>
  )
}
