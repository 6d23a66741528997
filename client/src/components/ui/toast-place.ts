import { useSyncExternalStore } from 'react'

let wanted = false
const listeners = new Set<() => void>()
let ready: () => void = () => undefined
const mounted = new Promise<void>((resolve) => {
  ready = resolve
})

/** Messages are rare: the place where they appear is fetched and mounted for the first of them. */
export const toastPlace = {
  /** Asks for the place, and waits until it is there. */
  whenThere: (): Promise<void> => {
    wanted = true
    for (const listener of listeners) listener()
    return mounted
  },
  /** Called by the place once it shows messages. */
  isThere: (): void => ready(),
}

/** Whether the shell has to mount the place. */
export const useToastsWanted = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => wanted,
  )
