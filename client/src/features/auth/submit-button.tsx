import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'

/** The one button of a form before sign-in; while the server asks to wait it says how long. */
export function SubmitButton({ label, busy, wait = 0 }: { label: string; busy: boolean; wait?: number }) {
  const { t } = useTranslation()
  return (
    <Button type="submit" variant="primary" className="w-full" busy={busy} disabled={busy || wait > 0}>
      {wait > 0 ? t('auth.signIn.wait', { seconds: wait }) : label}
    </Button>
  )
}
