import { auth } from './auth'
import { roles } from './users'

/** What the pages before sign-in say. */
export const inEntry = { auth, roles } as const
