import { redirect } from '@tanstack/react-router'
import { setupQuery } from '@/features/auth/setup-query'
import { ApiError } from '@/lib/api/problem'
import { refreshSession, sessionState, wasSignedIn } from '@/lib/api/session'
import { queryClient } from '@/lib/query/query-client'
import { meQuery } from '@/lib/session/me'

/* eslint-disable @typescript-eslint/only-throw-error -- the router's way to redirect */

/** Lets signed-in people in, after a silent refresh by the cookie when the page was just opened; others go to sign in. */
export async function requireSession(href: string): Promise<void> {
  if (sessionState() === 'unknown') await refreshSession()
  // Neither yes nor no: the server is out of reach, which is no reason to ask for a password.
  if (sessionState() === 'unknown') throw new ApiError(0)
  if (sessionState() === 'signedOut') throw redirect({ to: '/sign-in', search: href === '/' ? {} : { redirect: href } })
  await queryClient.query({ ...meQuery, staleTime: 'static' })
}

async function isSetUp(): Promise<boolean> {
  return !(await queryClient.query(setupQuery)).setupRequired
}

/** Resumes a session that this browser had; strangers are spared the question. A new server is set up first. */
export async function withOrWithoutSession(): Promise<void> {
  if (sessionState() === 'unknown' && wasSignedIn()) await refreshSession()
  if (sessionState() !== 'signedIn' && !(await isSetUp())) throw redirect({ to: '/setup' })
}

/** For people who are not signed in; the others are sent on. */
export async function guestOnly(next = '/'): Promise<void> {
  await withOrWithoutSession()
  if (sessionState() === 'signedIn') throw redirect({ href: next })
}

/** For the first visitor of a new server. */
export async function setUpOnly(): Promise<void> {
  if (sessionState() === 'signedIn') throw redirect({ to: '/' })
  if (await isSetUp()) throw redirect({ to: '/sign-in' })
}
