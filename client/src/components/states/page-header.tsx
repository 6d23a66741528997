import type { ReactNode } from 'react'

/** The heading line of a page, with its actions at the right. */
export const PageHeader = ({ title, children }: { title: string; children?: ReactNode }) => (
  <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-4 md:px-5">
    <h1 className="min-w-0 flex-1 truncate text-base font-semibold tracking-tight">{title}</h1>
    {children}
  </header>
)
