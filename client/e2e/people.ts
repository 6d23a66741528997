import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type Page } from 'playwright-core'
import { expect } from 'vitest'

export const password = 'quiet-Meadow-lantern-42'

/** Somebody with a browser of their own. */
export interface Person {
  page: Page
  name: string
  email: string
  password: string
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', '--disable-gpu', '--disable-software-rasterizer'],
  })

export async function post(url: string, path: string, body: object, token?: string): Promise<Response> {
  return fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })
}

/** Makes an organization of its own for a journey; gives back its first administrator's sign-in and token. */
export async function organization(url: string): Promise<{ name: string; email: string; token: string }> {
  const email = `asha.${Date.now()}@sunrise.example`
  const name = 'Asha Rao'
  const answer = await post(url, '/auth/register', { organizationName: 'Sunrise', displayName: name, email, password })
  expect(answer.status, await answer.clone().text()).toBe(201)
  const { accessToken } = (await answer.json()) as { accessToken: string }
  return { name, email, token: accessToken }
}

/** Adds a colleague who can sign in at once. */
export async function colleague(
  url: string,
  token: string,
  name: string,
  role: string,
): Promise<{ name: string; email: string }> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${Date.now()}@sunrise.example`
  const answer = await post(url, '/users', { email, displayName: name, role, password }, token)
  expect(answer.status, await answer.clone().text()).toBe(201)
  return { name, email }
}

/** A browser of somebody's own, at a desk unless another size is given. */
export async function openPage(browser: Browser, size = { width: 1280, height: 800 }): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'en-US',
    hasTouch: size.width < 500,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}

/** Waits until the page that is opened meanwhile hears what others do. */
export async function whileHearing(page: Page, open: () => Promise<unknown>): Promise<void> {
  const line = page.waitForEvent('websocket', (socket) => socket.url().includes('/hubs/'))
  await open()
  await (await line).waitForEvent('framereceived')
}

/** Fills the sign-in page in and sends it. */
export async function submitSignIn(page: Page, email: string, secret: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Signs in through the screen. */
export async function signIn(
  browser: Browser,
  url: string,
  who: { name: string; email: string },
  size?: { width: number; height: number },
): Promise<Person> {
  const page = await openPage(browser, size)
  await page.goto(`${url}/sign-in`)
  await submitSignIn(page, who.email, password)
  await page.getByRole('heading', { name: /^Good / }).waitFor()
  return { name: who.name, email: who.email, page, password }
}

/** Counts what begins to move from now on, such as a message that fades. */
const movements = (page: Page) =>
  page.evaluateHandle(() => {
    const seen = { count: 0 }
    for (const name of ['animationstart', 'transitionrun']) document.addEventListener(name, () => seen.count++)
    return seen
  })

const untilStill = (page: Page) =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState === 'finished' || one.effect?.getTiming().iterations === Infinity),
  )

/**
 * Fails with what the accessibility checker (WCAG 2.2 AA) has to say about the page as it is. What moves is measured
 * half-transparent: the page is still before, and measured anew when something moved meanwhile.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const moved = await movements(page)
  const count = () => moved.evaluate((seen) => seen.count)
  let before: number
  let found: string[]
  do {
    await untilStill(page)
    before = await count()
    const { violations } = await new AxeBuilder({ page })
      // No frame comes from elsewhere, so no page of its own is needed to put the answers together.
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
  } while (found.length > 0 && (await count()) > before)
  expect(found).toEqual([])
}
