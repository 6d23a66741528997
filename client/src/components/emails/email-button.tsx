import { Mail } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/components/ui/icon-button'
import { useCan } from '@/lib/session/me'
import type { EmailHome } from './emails-api'

const EmailDialog = lazy(() => import('./email-dialog').then((file) => ({ default: file.EmailDialog })))

/** Writes a mail from a record. */
export function EmailButton({ home, name }: { home: EmailHome; name: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  if (!useCan('activities.write')) return null
  return (
    <>
      <IconButton icon={Mail} label={t('emails.write')} onClick={() => setOpen(true)} />
      {open && (
        <Suspense>
          <EmailDialog home={home} name={name} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
