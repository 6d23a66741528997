import type { Dashboard } from '@/lib/api/types'
import type { Figure } from './figures'

type Item = Dashboard['items'][number]

/** A thing on a dashboard with a key of its own, while the dashboard is arranged. */
export interface Placed {
  key: string
  item: Item
}

export const widths = ['third', 'half', 'full'] as const

/** The same thing may stand there twice, so its place in the beginning is part of its key. */
export const placed = (items: readonly Item[]): Placed[] =>
  items.map((item, index) => ({ key: `${item.reportId ?? item.figure ?? ''} ${index}`, item }))

/** Adds a report (its id) or a figure (its name) at the end. */
export function added(items: readonly Placed[], what: { reportId: string } | { figure: Figure }): Placed[] {
  const item: Item =
    'figure' in what
      ? { reportId: null, figure: what.figure, width: 'third' }
      : { reportId: what.reportId, figure: null, width: 'half' }
  return [
    ...items,
    { key: `${'figure' in what ? what.figure : what.reportId} new ${items.length} ${Date.now()}`, item },
  ]
}

export function moved(items: readonly Placed[], from: number, to: number): Placed[] {
  const rest = [...items]
  rest.splice(to, 0, ...rest.splice(from, 1))
  return rest
}
