import { RotateCw, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { ApiError } from '@/lib/api/problem'
import { useProblemText } from './problem-text'

/** A part of the screen that could not be loaded, with a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const traceId = error instanceof ApiError ? error.traceId : null
  // What was asked for is not on the screen, as a form's fields are, so each is named: a filter in an old link.
  const refused = error instanceof ApiError ? Object.entries(error.fields) : []
  return (
    <div role="alert" className="flex flex-col items-center justify-center gap-3 px-6 py-12 text-center">
      <span className="flex size-11 items-center justify-center rounded-xl bg-danger-soft text-danger">
        <TriangleAlert className="size-5" aria-hidden />
      </span>
      <div className="max-w-md space-y-1">
        <p className="text-base font-semibold">{t('states.notLoaded')}</p>
        <p className="text-sm text-ink-2">{text(error)}</p>
        {refused.map(([name, sentences]) => (
          <p key={name} className="text-sm break-words text-ink-2">
            <span className="font-mono text-xs text-ink">{name}</span> {sentences.join(' ')}
          </p>
        ))}
        {traceId && <p className="font-mono text-2xs text-ink-3">{t('states.trace', { traceId })}</p>}
      </div>
      {onRetry && (
        <Button icon={RotateCw} onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
    </div>
  )
}
