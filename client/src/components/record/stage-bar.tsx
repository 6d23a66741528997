import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/class-names'

/** A stage of something that goes through several. */
export interface BarStage {
  id: string
  name: string
  tone: 'open' | 'good' | 'bad'
}

interface StageBarProps {
  label: string
  stages: readonly BarStage[]
  current: string
  /** Absent: shown only. */
  onGo?: ((stage: BarStage) => void) | undefined
}

const tones = {
  open: 'border-accent bg-accent text-on-accent',
  good: 'border-accent bg-accent text-on-accent',
  bad: 'border-danger bg-danger-soft text-danger',
}

/** The stages in a row: what is passed, where it stands, and one click to any other. Scrolls sideways within itself. */
export function StageBar({ label, stages, current, onGo }: StageBarProps) {
  const { t } = useTranslation()
  const at = stages.findIndex(({ id }) => id === current)
  return (
    <nav aria-label={label} className="overflow-x-auto px-4 pt-3">
      <ol className="flex gap-1 pb-1">
        {stages.map((stage, index) => {
          const here = stage.id === current
          const passed = index < at && stages[at]?.tone === 'open'
          return (
            <li key={stage.id} className="min-w-0 flex-1">
              <button
                type="button"
                disabled={!onGo || here}
                aria-current={here ? 'step' : undefined}
                title={here ? undefined : t('records.moveTo', { name: stage.name })}
                onClick={() => onGo?.(stage)}
                className={cx(
                  'target flex h-8 w-full items-center justify-center gap-1 rounded-md border px-2 text-xs font-medium whitespace-nowrap',
                  here
                    ? tones[stage.tone]
                    : cx('border-line bg-surface text-ink-2', onGo && 'hover:bg-hover hover:text-ink'),
                )}
              >
                {passed && <Check className="size-3 shrink-0" aria-hidden />}
                <span className="truncate">{stage.name}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
