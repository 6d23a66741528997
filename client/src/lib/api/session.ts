import { stored } from '@/lib/hooks/use-stored'
import type { Session } from './types'

/**
 * The access token lives here, in memory, and nowhere else; the refresh token is a cookie that scripts can't read.
 * Refresh tokens rotate and an old one presented again ends the session, so only one tab may refresh at a time: tabs
 * take turns through a lock, and hand the new token to the others so that they need no turn of their own.
 */
interface Access {
  token: string
  expiresAt: number
}

type Message = { kind: 'token'; access: Access } | { kind: 'signedOut' }

export type SessionState = 'unknown' | 'signedIn' | 'signedOut'

let access: Access | null = null
let state: SessionState = 'unknown'
let refreshing: Promise<boolean> | null = null
const listeners = new Set<() => void>()
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('crm.session')

/** Renew this long before the end, so that no request leaves with a token that dies on the way. */
const marginMs = 30_000

function set(next: Access | null): void {
  const nextState = next ? 'signedIn' : 'signedOut'
  access = next
  if (state === nextState) return
  state = nextState
  stored.write(localStorage, markKey, next ? true : undefined)
  for (const listener of listeners) listener()
}

channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  set(data.kind === 'token' ? data.access : null)
})

const markKey = 'crm.session'

/** Whether this browser had a session that nobody ended: worth asking the server whether it still holds. */
export const wasSignedIn = (): boolean => stored.read(localStorage, markKey, false)

const isFresh = () => access !== null && access.expiresAt - marginMs > Date.now()

/** Takes the answer of sign-in, registration or an accepted invitation, and tells the other tabs. */
export function acceptSession(session: Pick<Session, 'accessToken' | 'expiresIn'>): void {
  const next = { token: session.accessToken, expiresAt: Date.now() + session.expiresIn * 1000 }
  set(next)
  channel?.postMessage({ kind: 'token', access: next } satisfies Message)
}

/** Forgets the token here and in the other tabs; the server is told by `POST /auth/logout`. */
export function endSession(): void {
  set(null)
  channel?.postMessage({ kind: 'signedOut' } satisfies Message)
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  // Web Locks need a secure context. Without them tabs still share tokens by the channel, which leaves a small window.
  return 'locks' in navigator ? navigator.locks.request('crm.refresh', work) : work()
}

async function renew(rejected: string | null): Promise<boolean> {
  // Another tab may have renewed while this one waited for its turn.
  if (isFresh() && access?.token !== rejected) return true
  const response = await fetch('/api/v1/auth/refresh', { method: 'POST', credentials: 'same-origin' })
  if (response.ok) {
    acceptSession((await response.json()) as Session)
    return true
  }
  // An answer that nobody reads to its end keeps its connection.
  await response.text()
  // Only a clear no ends the session; a restarting server or a rate limit does not sign anybody out.
  if (response.status === 401 || response.status === 403) set(null)
  return false
}

/** Gets a new access token by the cookie: single flight in this tab, in turn with the others. */
export function refreshSession(rejected: string | null = null): Promise<boolean> {
  refreshing ??= inTurn(() => renew(rejected)).finally(() => {
    refreshing = null
  })
  return refreshing
}

/** The token to send, renewed first when it is about to end; null when nobody is signed in. */
export async function accessToken(): Promise<string | null> {
  if (access && !isFresh()) await refreshSession(access.token)
  return access?.token ?? null
}

export const sessionState = (): SessionState => state

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
