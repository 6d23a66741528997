import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appCode } from './authenticator'
import { expectAccessible, launch, organization, signIn, type Person } from './people'
import { inTurn } from './turns'

const login = (url: string, body: object): Promise<Response> =>
  fetch(`${url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

describe.each(inTurn('security'))('signing in safely on $name', ({ url }) => {
  let browser: Browser
  let asha: Person

  beforeAll(async () => {
    browser = await launch()
    asha = await signIn(browser, url, await organization(url))
    await asha.page.goto(`${url}/settings/security`)
  })
  afterAll(() => browser.close())

  it('switches two-factor sign-in on, gives recovery codes that work once, and off by the password', async () => {
    const { page } = asha
    await page.getByRole('button', { name: 'Set up' }).click()
    await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor()
    await expectAccessible(page)
    const key = (await page.locator('code').textContent()) ?? ''
    await page.getByLabel('Code from the app').fill('000000')
    await page.getByRole('button', { name: 'Switch on' }).click()
    await page.getByText('This code is not right.').waitFor()
    await page.getByLabel('Code from the app').fill(appCode(key))
    await page.getByRole('button', { name: 'Switch on' }).click()
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
    const codes = await page.getByRole('list', { name: 'Your recovery codes' }).getByRole('listitem').allTextContents()
    expect(codes).toHaveLength(10)
    await expectAccessible(page)

    const { email, password } = asha
    const asked = await login(url, { email, password })
    expect(((await asked.json()) as { code: string }).code).toBe('two_factor_required')
    const [first] = codes
    expect((await login(url, { email, password, twoFactorCode: first })).status).toBe(200)
    expect((await login(url, { email, password, twoFactorCode: first })).status).toBe(401)

    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByRole('button', { name: 'Turn off' }).click()
    const dialog = page.getByRole('dialog', { name: 'Turn off two-factor sign-in?' })
    await dialog.getByLabel('Your password').fill('not my password')
    await dialog.getByRole('button', { name: 'Turn off' }).click()
    await dialog.getByText('This is not your password.').waitFor()
    await dialog.getByLabel('Your password').fill(password)
    await dialog.getByRole('button', { name: 'Turn off' }).click()
    await page.getByRole('button', { name: 'Set up' }).waitFor()
    expect((await login(url, { email, password })).status).toBe(200)
  })

  it('ends the session of another browser, which is signed out', async () => {
    const { page } = asha
    await page.reload()
    // The sign-ins above left sessions behind.
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere else' }).click()
    await page.getByRole('button', { name: 'Sign out everywhere else' }).waitFor({ state: 'detached' })
    const second = await signIn(browser, url, asha)
    await page.reload()
    const devices = page.getByRole('list', { name: 'Signed-in devices' }).getByRole('listitem')
    await devices.filter({ hasText: 'This device' }).waitFor()
    await page.getByRole('button', { name: /^Sign out Chrome/ }).click()
    await page.getByRole('button', { name: /^Sign out Chrome/ }).waitFor({ state: 'detached' })
    await second.page.getByRole('link', { name: 'Contacts' }).click()
    await second.page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await second.page.context().close()
  })

  it('changes the password and stays signed in', async () => {
    const { page } = asha
    await page.getByLabel('Current password').fill('wrong')
    await page.getByLabel('New password').fill('copper lantern orbit 31')
    await page.getByRole('button', { name: 'Change password' }).click()
    await page.getByText('This is not your password.').waitFor()
    await page.getByLabel('Current password').fill(asha.password)
    await page.getByRole('button', { name: 'Change password' }).click()
    await page.getByText('Password changed.').waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Password and security' }).waitFor()
  })
})
