import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** Says what will be here and offers the one step that begins it. */
export function EmptyState({
  icon: Icon,
  title,
  text,
  action,
}: {
  icon: LucideIcon
  title: string
  text?: string
  action?: ReactNode
}) {
  return (
    <div className="flex flex-col items-center justify-center gap-3 px-6 py-12 text-center">
      <span className="flex size-11 items-center justify-center rounded-xl border border-line bg-sunken text-ink-3 shadow-card">
        <Icon className="size-5" aria-hidden />
      </span>
      <div className="max-w-sm space-y-1">
        <p className="text-base font-semibold text-balance">{title}</p>
        {text && <p className="text-sm text-pretty text-ink-2">{text}</p>}
      </div>
      {action}
    </div>
  )
}
