import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { inTurn } from './turns'

describe.each(inTurn('lead-board'))('the board of leads on $name', ({ url }) => {
  let browser: Browser
  let asha: Person

  const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

  beforeAll(async () => {
    browser = await launch()
    const admin = await organization(url)
    for (const lead of [
      { firstName: 'Aarav', company: 'Techverse', nextActionAt: '2020-01-01T09:00:00Z' },
      { firstName: 'Priya', company: 'Sunrise' },
    ])
      expect((await post(url, '/leads', lead, admin.token)).status).toBe(201)
    for (let at = 0; at < 60; at++) await post(url, '/leads', { firstName: `Lead ${at}` }, admin.token)
    asha = await signIn(browser, url, admin)
  })
  afterAll(() => browser.close())

  it('shows score and next step, and pages', async () => {
    const { page } = asha
    await page.goto(`${url}/leads`)
    await page.getByRole('link', { name: 'Board', exact: true }).click()
    await column(page, 'New')
      .getByRole('article', { name: 'Aarav' })
      .getByText(/^Next step overdue/)
      .waitFor()
    await column(page, 'New').getByText('62 cards').waitFor()
    await expectAccessible(page)
    const last = column(page, 'New').locator('li[aria-posinset="62"]')
    for (let at = 0; at < 30 && (await last.count()) === 0; at++) {
      await column(page, 'New').evaluate((section) => section.lastElementChild?.scrollBy(0, 600))
      await page.waitForTimeout(100)
    }
    await last.waitFor()
    await column(page, 'New').evaluate((section) => section.lastElementChild?.scrollTo(0, 0))
  })

  it('moves a lead to where its score puts it; losing it asks why', async () => {
    const { page } = asha
    await page.getByRole('button', { name: 'Drag “Priya”' }).focus()
    await page.keyboard.press('Space')
    await page.getByText('“Priya” is over New').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowRight')
    await page.getByText('“Priya” is over Contacted').waitFor({ state: 'attached' })
    await page.keyboard.press('Space')
    await column(page, 'Contacted').getByRole('article', { name: 'Priya' }).waitFor()
    await column(page, 'New').getByText('61 cards').waitFor()
    await page.getByRole('button', { name: 'Move “Aarav” to…' }).click()
    await page.getByRole('menuitem', { name: 'Lost' }).click()
    const why = page.getByRole('dialog', { name: '“Aarav”: Lost' })
    await why.getByLabel('Why').fill('No budget')
    await why.getByRole('button', { name: 'Move to Lost' }).click()
    await why.waitFor({ state: 'detached' })
    await column(page, 'Lost').getByRole('article', { name: 'Aarav' }).waitFor()
    await page.reload()
    await column(page, 'Lost').getByRole('article', { name: 'Aarav' }).waitFor()
    await column(page, 'Contacted').getByRole('article', { name: 'Priya' }).waitFor()
  })
})
