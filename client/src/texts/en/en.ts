import { frame } from './frame'
import { inEntry } from './in-entry'
import { inNumbers } from './in-numbers'
import { inSettings } from './in-settings'

/** Every English text of the client, for the types of keys and for tests. The app loads the parts when they are wanted. */
export const en = { ...frame, ...inEntry, ...inSettings, ...inNumbers } as const
