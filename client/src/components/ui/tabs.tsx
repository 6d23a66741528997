import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

export interface TabItem {
  id: string
  label: string
  /** Shown beside the label, when known. */
  count?: number | undefined
  content: ReactNode
}

/** Tabs over one panel; only the chosen one is mounted. */
export function Tabs({
  items,
  value,
  onChange,
  label,
}: {
  items: TabItem[]
  value: string
  onChange: (id: string) => void
  label: string
}) {
  return (
    <Radix.Root value={value} onValueChange={onChange}>
      <Radix.List aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line px-4 md:px-5">
        {items.map(({ id, label: text, count }) => (
          <Radix.Trigger
            key={id}
            value={id}
            className="target -mb-px flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent px-2 text-sm font-medium whitespace-nowrap text-ink-2 outline-offset-[-2px] hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {text}
            {count !== undefined && count > 0 && (
              <span className="num rounded-sm bg-pressed px-1 text-2xs text-ink-2">{count}</span>
            )}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {items.map(({ id, content }) => (
        <Radix.Content key={id} value={id} className="outline-none">
          {content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
