import { useId, type ReactNode } from 'react'

interface SettingsGroupProps {
  title: string
  text?: string
  /** Stands beside the title: a state, a button. */
  aside?: ReactNode
  children?: ReactNode
}

/** Some settings that belong together, under a heading. */
export function SettingsGroup({ title, text, aside, children }: SettingsGroupProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="space-y-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <h2 id={id} className="text-base font-semibold">
            {title}
          </h2>
          {text && <p className="text-pretty text-ink-2">{text}</p>}
        </div>
        {aside && <div className="flex shrink-0 items-center gap-2">{aside}</div>}
      </div>
      {children}
    </section>
  )
}
