import type { LucideIcon } from 'lucide-react'
import { useEffect, useId, useRef, useSyncExternalStore } from 'react'

export const commandGroups = ['goTo', 'create', 'list', 'record', 'general'] as const
export type CommandGroup = (typeof commandGroups)[number]

/**
 * Something that can be done here and now. The same entry binds the key, stands in the `?` help and, unless it is
 * only about moving around (`j`, `k`), in the command palette.
 */
export interface Command {
  id: string
  label: string
  group: CommandGroup
  /** `c`, `g d` (one after the other), `mod+k` (Ctrl or Cmd), `mod+enter`, `shift+x`. Several ways are parted by `, `. */
  keys?: string
  icon?: LucideIcon
  /** Words that find it in the palette besides its label. */
  keywords?: string
  /** Keys sleep while somebody types; these don't. */
  whileTyping?: boolean
  /** False keeps it out of the palette. */
  palette?: boolean
  run: () => void
}

let commands: readonly Command[] = []
const bySource = new Map<string, readonly Command[]>()
const listeners = new Set<() => void>()

function publish(): void {
  commands = [...bySource.values()].flat()
  for (const listener of listeners) listener()
}

/** The commands of what is mounted now; a later one with the same keys goes before an earlier one. */
export const currentCommands = (): readonly Command[] => commands

export const useCurrentCommands = (): readonly Command[] =>
  useSyncExternalStore((changed) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  }, currentCommands)

/** Offers commands for as long as the component is mounted. Handlers may change at each render; the list is compared by content. */
export function useCommands(offered: readonly Command[]): void {
  const source = useId()
  const latest = useRef(offered)
  useEffect(() => {
    latest.current = offered
  })
  const content = offered
    .map(({ id, label, keys, palette }) => `${id}|${label}|${keys ?? ''}|${palette ?? true}`)
    .join('\n')
  useEffect(() => {
    const live = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find(({ id }) => id === command.id)?.run(),
    }))
    bySource.set(source, live)
    publish()
    return () => {
      bySource.delete(source)
      publish()
    }
  }, [source, content])
}
