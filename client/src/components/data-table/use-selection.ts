import { useCallback, useState } from 'react'

export interface Selection {
  ids: ReadonlySet<string>
  /** Everything that matches the filters, loaded or not. */
  allMatching: boolean
  isSelected: (id: string) => boolean
  /** With `range`, everything between the last one and this. */
  toggle: (id: string, range?: readonly string[]) => void
  selectAll: (ids: readonly string[]) => void
  selectMatching: () => void
  clear: () => void
}

interface State {
  ids: ReadonlySet<string>
  allMatching: boolean
  last: string | null
}

const nothing: State = { ids: new Set(), allMatching: false, last: null }

/** Which rows are selected. A change of `scope` (the filters) starts over: what can't be seen must not be acted on. */
export function useSelection(scope: string): Selection {
  const [state, setState] = useState({ scope, ...nothing })
  const current: State = state.scope === scope ? state : nothing
  const set = useCallback((next: State) => setState({ scope, ...next }), [scope])

  return {
    ids: current.ids,
    allMatching: current.allMatching,
    isSelected: (id) => current.allMatching || current.ids.has(id),
    toggle: (id, range) => {
      const ids = new Set(current.ids)
      const from = range && current.last ? range.indexOf(current.last) : -1
      const to = range?.indexOf(id) ?? -1
      if (range && from >= 0 && to >= 0) {
        for (const one of range.slice(Math.min(from, to), Math.max(from, to) + 1)) ids.add(one)
      } else if (!ids.delete(id)) {
        ids.add(id)
      }
      set({ ids, allMatching: false, last: id })
    },
    selectAll: (ids) => set({ ids: new Set(ids), allMatching: false, last: null }),
    selectMatching: () => set({ ...current, allMatching: true }),
    clear: () => set(nothing),
  }
}
