import { useIsMutating } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Spinner } from '@/components/ui/spinner'

const shownMs = 2000

/** "Saving… Saved": whatever is being changed anywhere on the page. */
export function SavingIndicator() {
  const { t } = useTranslation()
  const saving = useIsMutating() > 0
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle')
  if (saving && state !== 'saving') setState('saving')
  if (!saving && state === 'saving') setState('saved')

  useEffect(() => {
    if (state !== 'saved') return
    const timer = setTimeout(() => setState('idle'), shownMs)
    return () => clearTimeout(timer)
  }, [state])

  return (
    <span role="status" className="flex items-center gap-1.5 px-1 text-xs text-ink-2 max-md:sr-only">
      {state === 'saving' && (
        <>
          <Spinner /> {t('shell.saving')}
        </>
      )}
      {state === 'saved' && (
        <>
          <Check className="size-3.5 text-accent" aria-hidden /> {t('shell.saved')}
        </>
      )}
    </span>
  )
}
