import { useBlocker } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { useMe } from '@/lib/session/me'

/** Hands a text to the browser as a file. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** The codes for when the phone is lost. They are shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation()
  const email = useMe()?.email ?? ''
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  // A reload would lose them for good; the browser asks.
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: true })
  const file = [t('security.twoFactor.fileTitle', { email }), '', ...codes, ''].join('\n')
  return (
    <div className="space-y-3 rounded-lg border border-accent bg-accent-soft p-4">
      <div>
        <h3 ref={heading} tabIndex={-1} className="font-semibold outline-none">
          {t('security.twoFactor.recovery')}
        </h3>
        <p className="text-pretty text-ink-2">{t('security.twoFactor.recoveryText')}</p>
      </div>
      <ul
        aria-label={t('security.twoFactor.recovery')}
        className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-md bg-surface px-4 py-3 font-mono sm:w-fit"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={codes.join('\n')} />
        <Button size="sm" icon={Download} onClick={() => download(t('security.twoFactor.fileName'), file)}>
          {t('security.twoFactor.download')}
        </Button>
        <span className="flex-1" />
        <Button size="sm" variant="primary" onClick={onKept}>
          {t('security.twoFactor.kept')}
        </Button>
      </div>
    </div>
  )
}
