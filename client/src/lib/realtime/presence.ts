import { useSyncExternalStore } from 'react'

export type Doing = 'reading' | 'replying'

/** What somebody does somewhere just now, as the live line tells it. */
export interface PresentMessage {
  type: string
  id: string
  byUserId: string | null
  doing: Doing | 'gone'
  at: string
}

export interface Present {
  userId: string
  doing: Doing
}

/** Whoever is there says so again well within this time. */
export const presenceMs = 25_000

interface Known extends Present {
  timer: ReturnType<typeof setTimeout>
}

const nobody: readonly Present[] = []
const places = new Map<string, Map<string, Known>>()
const shown = new Map<string, readonly Present[]>()
const listeners = new Set<() => void>()

const placeOf = (type: string, id: string) => `${type}/${id}`

function tell(place: string): void {
  const people = [...(places.get(place)?.values() ?? [])]
  shown.set(
    place,
    people.map(({ userId, doing }) => ({ userId, doing })),
  )
  for (const listener of listeners) listener()
}

/** Takes what the live line says; who is not heard of again is forgotten. */
export function heardOf({ type, id, byUserId, doing }: PresentMessage): void {
  if (!byUserId) return
  const place = placeOf(type, id)
  const people = places.get(place) ?? new Map<string, Known>()
  places.set(place, people)
  const before = people.get(byUserId)
  clearTimeout(before?.timer)
  const leave = () => {
    people.delete(byUserId)
    tell(place)
  }
  if (doing === 'gone') {
    leave()
    return
  }
  people.set(byUserId, { userId: byUserId, doing, timer: setTimeout(leave, presenceMs) })
  if (before?.doing !== doing) tell(place)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Who is at a record just now, oneself included. */
export const usePresent = (type: string, id: string): readonly Present[] =>
  useSyncExternalStore(subscribe, () => shown.get(placeOf(type, id)) ?? nobody)
