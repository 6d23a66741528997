import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button'
import { notify } from './notify'

/** Copies a text and says so. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      // Without a secure context, or refused: the text stays selectable.
      notify.failed(t('settings.notCopied'))
    }
  }
  return (
    <Button size="sm" icon={copied ? Check : Copy} onClick={() => void copy()} onBlur={() => setCopied(false)}>
      <span aria-live="polite">{copied ? t('settings.copied') : (label ?? t('settings.copy'))}</span>
    </Button>
  )
}
