import { createContext, useContext } from 'react'

/** What a tap on a number does beside dialing it. */
export type Reach = (kind: 'call' | 'message', number: string) => void

/** Set on the page of a customer, by {@link DialProvider}. */
export const DialContext = createContext<Reach | null>(null)

/** Logs a call or message that a tap begins; null where it is not known with whom. */
export const useReach = (): Reach | null => useContext(DialContext)
