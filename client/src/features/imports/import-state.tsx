import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '@/components/ui/badge'
import type { Import } from '@/lib/api/types'

const tones: Record<Import['status'], Tone> = {
  uploaded: 'neutral',
  running: 'info',
  paused: 'neutral',
  completed: 'accent',
  failed: 'danger',
  cancelled: 'neutral',
  undone: 'neutral',
}

/** How far an import has come, in a word. */
export function ImportState({ item: { status, dryRun, undo } }: { item: Import }) {
  const { t } = useTranslation()
  const word =
    status === 'running' && undo
      ? 'undoing'
      : status === 'running' && dryRun
        ? 'trying'
        : status === 'completed' && dryRun
          ? 'tried'
          : status
  return (
    <span aria-live="polite">
      <Badge tone={tones[status]}>{t(`imports.states.${word}`)}</Badge>
    </span>
  )
}
