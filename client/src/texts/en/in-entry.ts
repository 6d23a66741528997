import { auth } from './auth'
import { survey } from './survey'
import { roles } from './users'

/** What the pages before sign-in say. */
export const inEntry = { auth, roles, survey } as const
