import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { followLink, openMail } from './mailbox'
import { colleague, expectAccessible, launch, openPage, organization, password, post, submitSignIn } from './people'
import { totp } from './totp'
import { inTurn } from './turns'

const newPassword = 'copper-Lantern-orbit-31'

describe.each(inTurn('sign-in'))('signing in on $name', ({ url }) => {
  let browser: Browser
  let page: Page
  let admin: Awaited<ReturnType<typeof organization>>

  beforeAll(async () => {
    browser = await launch()
    admin = await organization(url)
  })
  beforeEach(async () => {
    page = await openPage(browser)
    return () => page.context().close()
  })
  afterAll(() => browser.close())

  const atHome = () => page.getByRole('heading', { name: /^Good / }).waitFor()

  it('says that e-mail and password don’t go together, and leads on to the page that was asked for', async () => {
    await page.goto(`${url}/companies?sort=name`)
    await submitSignIn(page, admin.email, 'not the password')
    await page.getByText("don't go together").waitFor()
    await expectAccessible(page)
    expect(await page.getByLabel('E-mail').inputValue()).toBe(admin.email)

    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Show password' }).click()
    expect(await page.getByLabel('Password', { exact: true }).getAttribute('type')).toBe('text')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL('**/companies?sort=name')
    await page.goto(`${url}/sign-in`)
    await atHome()
  })

  it('replaces a forgotten password by a mailed link, which works once', async () => {
    const lena = await colleague(url, admin.token, 'Lena Novak', 'supportAgent')
    await page.goto(`${url}/sign-in`)
    await page.getByRole('link', { name: 'Forgot password?' }).click()
    await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor()
    await expectAccessible(page)
    await page.getByLabel('E-mail').fill(lena.email)
    await page.getByRole('button', { name: 'Send the link' }).click()
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
    await expectAccessible(page)

    await openMail(page, url, lena.email, /Choose a new password/)
    await followLink(page, '/reset-password?token=')
    await page.getByRole('heading', { name: 'Choose a new password' }).waitFor()
    const link = page.url()
    await page.getByLabel('New password').fill('lena.novak-1')
    await page.getByRole('button', { name: 'Save the password' }).click()
    await page.getByText('Leave your name, e-mail and organization out of the password.').waitFor()
    await expectAccessible(page)
    await page.getByLabel('New password').fill(newPassword)
    await page.getByRole('button', { name: 'Save the password' }).click()
    await page.getByRole('heading', { name: 'Your password is changed' }).waitFor()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await submitSignIn(page, lena.email, newPassword)
    await atHome()

    await page.goto(link)
    await page.getByRole('heading', { name: 'You are signed in as Lena Novak' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Sign out and go on' }).click()
    await page.getByLabel('New password').fill('another-Quiet-orbit-77')
    await page.getByRole('button', { name: 'Save the password' }).click()
    await page.getByRole('heading', { name: 'This link no longer works' }).waitFor()
    await expectAccessible(page)
  })

  it('asks for the code of the authenticator app, or takes a recovery code', async () => {
    const omar = await colleague(url, admin.token, 'Omar Haddad', 'salesRep')
    const session = (await (await post(url, '/auth/login', { email: omar.email, password })).json()) as {
      accessToken: string
    }
    const setup = await post(url, '/auth/two-factor/setup', {}, session.accessToken)
    const { sharedKey } = (await setup.json()) as { sharedKey: string }
    const enabled = await post(url, '/auth/two-factor/enable', { code: totp(sharedKey) }, session.accessToken)
    const { recoveryCodes } = (await enabled.json()) as { recoveryCodes: string[] }

    await page.goto(`${url}/sign-in`)
    await submitSignIn(page, omar.email, password)
    await page.getByRole('heading', { name: 'One more step' }).waitFor()
    await expectAccessible(page)
    await page.getByLabel('Six-digit code').fill('000 000')
    await page.getByText('This code is not right').waitFor()
    expect(await page.getByLabel('Six-digit code').inputValue()).toBe('')
    await page.getByLabel('Six-digit code').fill(totp(sharedKey, 1).replace(/^.../, '$& '))
    await atHome()

    await page.getByRole('button', { name: 'Your menu' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await submitSignIn(page, omar.email, password)
    await page.getByRole('button', { name: 'Use a recovery code' }).click()
    await expectAccessible(page)
    await page.getByLabel('Recovery code').fill(recoveryCodes[0] ?? '')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await atHome()
  })

  it('registers another organization on a phone, and refuses an address that is taken beside its field', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`${url}/sign-in`)
    await page.getByRole('link', { name: 'Create an organization' }).click()
    await page.getByRole('heading', { name: 'Create an organization' }).waitFor()
    await expectAccessible(page)
    await page.getByLabel('Organization').fill('Harbor Studio')
    await page.getByLabel('Your name').fill('Daniel Weber')
    await page.getByLabel('E-mail').fill(admin.email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    await page.getByText('Somebody already signs in with this e-mail address.').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await page.getByLabel('E-mail').fill(`daniel.${Date.now()}@harbor.example`)
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    await atHome()
  })
})
