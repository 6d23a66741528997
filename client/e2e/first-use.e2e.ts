import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { expectAccessible, launch, organization, signIn } from './people'

// The focus moves in the frame after a menu opens or closes.
const expectFocused = (element: Locator) =>
  expect.poll(() => element.evaluate((one) => one === document.activeElement)).toBe(true)

describe.each(inject('servers').slice(0, 1))('what is fetched at its first use', ({ url }) => {
  let browser: Browser
  let page: Page
  let admin: { name: string; email: string }

  beforeAll(async () => {
    browser = await launch()
    admin = await organization(url)
    ;({ page } = await signIn(browser, url, admin))
  })
  afterAll(() => browser.close())

  it.each(['Enter', 'ArrowDown'])('opens a menu at its first entry by %s, and gives the focus back', async (key) => {
    await page.goto(url)
    const button = page.getByRole('button', { name: 'Create', exact: true })
    await button.focus()
    await page.keyboard.press(key)
    const entry = page.getByRole('menuitem', { name: 'Contact' })
    await entry.waitFor()
    await expectFocused(entry)
    await expectAccessible(page)
    await page.keyboard.press('ArrowDown')
    await expectFocused(page.getByRole('menuitem', { name: 'Company' }))
    await page.keyboard.press('Escape')
    await entry.waitFor({ state: 'detached' })
    await expectFocused(button)
    await page.keyboard.press(key)
    await entry.waitFor()
    await expectFocused(entry)
  })

  it('opens and closes by clicks', async () => {
    await page.goto(url)
    for (const [name, opens] of [
      ['Create', page.getByRole('menuitem', { name: 'Contact' })],
      ['Your menu', page.getByRole('menuitem', { name: 'Sign out' })],
      ['Notifications', page.getByRole('dialog', { name: 'Notifications' })],
    ] as const) {
      const button = page.getByRole('button', { name, exact: true })
      for (let time = 0; time < 2; time++) {
        await button.click()
        await opens.waitFor()
        await expectAccessible(page)
        await button.click()
        await opens.waitFor({ state: 'detached' })
      }
    }
  })

  it('loses nothing of what is typed right after Ctrl+K', async () => {
    await page.goto(url)
    await page.getByRole('heading', { name: /^Good / }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('saffron')
    const box = page.getByPlaceholder('Search records')
    await box.waitFor()
    await page.keyboard.type(' goa')
    expect(await box.inputValue()).toBe('saffron goa')
    await page.keyboard.press('Escape')
    await box.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await box.waitFor()
    expect(await box.inputValue()).toBe('')
  })

  it('creates from the thumb’s reach on a phone', async () => {
    const phone = await signIn(browser, url, admin, { width: 360, height: 740 })
    await phone.page.getByRole('button', { name: 'Create', exact: true }).tap()
    await phone.page.getByRole('menuitem', { name: 'Company' }).tap()
    await phone.page.getByRole('dialog', { name: 'New company' }).waitFor()
    await phone.page.context().close()
  })

  it('tells what a button does and its key, until Esc; the pointer may rest on what is told', async () => {
    await page.goto(url)
    const tip = page.getByRole('tooltip')
    await page.getByRole('link', { name: 'Contacts' }).hover()
    await tip.getByText('Contacts').waitFor()
    await tip.getByText('G', { exact: true }).waitFor()
    await expectAccessible(page)
    await tip.hover()
    await page.getByRole('heading', { name: /^Good / }).hover()
    await tip.waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'Notifications' }).focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await tip.getByText('Notifications').waitFor()
    await page.keyboard.press('Escape')
    await tip.waitFor({ state: 'detached' })
  })
})
