import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const answer = (token: string) => new Response(JSON.stringify({ accessToken: token, expiresIn: 900 }), { status: 200 })

/** A fresh module: the token lives in it. */
async function session() {
  vi.resetModules()
  return import('./session')
}

describe('the session', () => {
  const fetcher = vi.fn<typeof fetch>()
  beforeEach(() => {
    fetcher.mockReset()
    vi.stubGlobal('fetch', fetcher)
  })
  afterEach(() => vi.unstubAllGlobals())

  it('refreshes once for many who ask at once', async () => {
    fetcher.mockImplementation(() => Promise.resolve(answer('one')))
    const { refreshSession, accessToken } = await session()
    await Promise.all([refreshSession(), refreshSession(), refreshSession()])
    expect(fetcher).toHaveBeenCalledOnce()
    expect(await accessToken()).toBe('one')
  })

  it('ends on a clear no', async () => {
    fetcher.mockResolvedValue(new Response(null, { status: 401 }))
    const { refreshSession, sessionState } = await session()
    expect(await refreshSession()).toBe(false)
    expect(sessionState()).toBe('signedOut')
  })

  it('outlives a server that is restarting', async () => {
    const { acceptSession, refreshSession, sessionState } = await session()
    acceptSession({ accessToken: 'old', expiresIn: 1 })
    fetcher.mockResolvedValue(new Response(null, { status: 503 }))
    expect(await refreshSession('old')).toBe(false)
    expect(sessionState()).toBe('signedIn')
  })

  it('renews a token before it ends', async () => {
    const { acceptSession, accessToken } = await session()
    acceptSession({ accessToken: 'old', expiresIn: 5 })
    fetcher.mockResolvedValue(answer('new'))
    expect(await accessToken()).toBe('new')
  })
})
