import { auth } from './auth'
import { survey } from './survey'
import { unsubscribe } from './unsubscribe'
import { roles } from './users'

/** What the pages before sign-in say. */
export const inEntry = { auth, roles, survey, unsubscribe } as const
