import { choices } from './fields'

/** What lists of changes say besides the frame. */
export const inChanges = { choices } as const
