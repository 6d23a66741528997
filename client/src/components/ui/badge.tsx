import type { ReactNode } from 'react'
import { cx } from '@/lib/class-names'

export type Tone = 'neutral' | 'accent' | 'info' | 'warning' | 'danger'

const tones: Record<Tone, string> = {
  neutral: 'bg-pressed text-ink-2',
  accent: 'bg-accent-soft text-accent-ink',
  info: 'bg-info-soft text-info',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
}

/** A short word on a tinted ground: a status, a stage, a count. */
export const Badge = ({
  tone = 'neutral',
  dot = false,
  children,
}: {
  tone?: Tone
  dot?: boolean
  children: ReactNode
}) => (
  <span
    className={cx(
      'inline-flex h-5 max-w-full items-center gap-1.5 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap',
      tones[tone],
    )}
  >
    {dot && <span aria-hidden className="size-1.5 shrink-0 rounded-full bg-current" />}
    <span className="truncate">{children}</span>
  </span>
)
