import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { signOut, useMe } from '@/lib/session/me'
import { AuthFrame } from './auth-frame'

/** A mailed link opened by somebody who is signed in: nothing happens to either account before they say so. */
export function SignOutFirst({ text }: { text: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const me = useMe()
  const [busy, setBusy] = useState(false)
  const goOn = () => {
    setBusy(true)
    void signOut()
  }
  return (
    <AuthFrame title={t('auth.signedIn.title', { name: me?.displayName ?? '…' })} text={text}>
      <div className="flex flex-col gap-2">
        <Button variant="primary" busy={busy} onClick={goOn}>
          {t('auth.signedIn.signOut')}
        </Button>
        <Button variant="ghost" onClick={() => void navigate({ to: '/' })}>
          {t('auth.signedIn.stay')}
        </Button>
      </div>
    </AuthFrame>
  )
}
