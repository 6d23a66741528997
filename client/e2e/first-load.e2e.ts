import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launch, organization, signIn } from './people'

const maxBytes = 200_000
/** What loads by itself later than this is no part of the first load. */
const watchedMs = 5000

const isScript = (response: Response) => response.headers()['content-type']?.startsWith('text/javascript') ?? false

/** Bytes of script, as gzip makes them, that a page with an empty cache loads without anybody touching it. */
async function scriptBytes(context: BrowserContext, address: string, heading: RegExp): Promise<number> {
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (isScript(response)) scripts.push(response.body())
  })
  await page.goto(address)
  await page.getByRole('heading', { name: heading }).waitFor()
  await page.waitForTimeout(watchedMs)
  const bodies = await Promise.all(scripts)
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
}

describe.each(inject('servers').slice(0, 1))('the first load', ({ url }) => {
  let browser: Browser
  let admin: { name: string; email: string }

  beforeAll(async () => {
    browser = await launch()
    admin = await organization(url)
  })
  afterAll(() => browser.close())

  it.each(['/sign-in', '/'])('of a stranger at %s stays under 200 KB of script', async (path) => {
    const bytes = await scriptBytes(await browser.newContext(), `${url}${path}`, /^Sign in/)
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThan(maxBytes)
  })

  it('of the signed-in home stays under 200 KB of script', async () => {
    const { page } = await signIn(browser, url, admin)
    const bytes = await scriptBytes(page.context(), `${url}/`, /^Good /)
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThan(maxBytes)
  })
})
