import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colleague, expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { inTurn } from './turns'

describe.each(inTurn('activities'))('activities on $name', ({ url }) => {
  let browser: Browser
  let manager: Person
  let rep: Person
  let token: string
  let ravi: string

  beforeAll(async () => {
    browser = await launch()
    token = (await organization(url)).token
    const create = async (path: string, body: object): Promise<string> => {
      const answer = await post(url, path, body, token)
      expect(answer.status, await answer.clone().text()).toBe(201)
      return ((await answer.json()) as { id: string }).id
    }
    const contactId = await create('/contacts', { firstName: 'Ravi', lastName: 'Iyer', phone: '+91 98220 11111' })
    ravi = contactId
    const dealId = await create('/deals', { name: 'Tower B' })
    await create('/activities', {
      type: 'call',
      subject: 'Call about the offer',
      body: 'Wants delivery in December.',
      outcome: 'Reached',
      occurredAt: '2026-03-02T09:00:00Z',
      contactId,
      dealId,
    })
    await create('/activities', { type: 'visit', subject: 'Site visit', occurredAt: '2026-03-01T09:00:00Z', dealId })
    await create('/activities', { type: 'email', subject: 'Offer sent', occurredAt: '2026-02-01T09:00:00Z', contactId })
    manager = await signIn(browser, url, await colleague(url, token, 'Daniel Weber', 'manager'), {
      width: 1440,
      height: 900,
    })
    rep = await signIn(browser, url, await colleague(url, token, 'Mia Chen', 'salesRep'), { width: 390, height: 844 })
  })
  afterAll(() => browser.close())

  const firstCells = () => manager.page.getByRole('gridcell').getByRole('link', { name: /Call about|Site visit|Offer/ })

  it('are a list of their own, the latest first', async () => {
    const { page } = manager
    await page.keyboard.press('g')
    await page.keyboard.press('y')
    await page.getByRole('heading', { name: 'Activities', exact: true }).waitFor()
    await page.getByText('3 records', { exact: true }).waitFor()
    await expect
      .poll(() => firstCells().allTextContents())
      .toEqual(['Call about', 'Site visit', 'Offer sent'].map((text): unknown => expect.stringContaining(text)))
    // They are logged where they belong, not here.
    expect(await page.getByRole('button', { name: 'New activity' }).count()).toBe(0)
    await expectAccessible(page)
  })

  it('are narrowed by type and day in the address', async () => {
    const { page } = manager
    await page.goto(`${url}/activities?type=call,visit&occurredAfter=2026-03-02`)
    await page.getByText('1 record', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Clear all' }).click()
    await page.getByText('3 records', { exact: true }).waitFor()
  })

  it('open beside the list, amid the story of the record that they are about', async () => {
    const { page } = manager
    await page.getByRole('link', { name: 'Call about the offer' }).click()
    const panel = page.getByRole('article', { name: 'Call about the offer' })
    await panel.getByText('Wants delivery in December.').waitFor()
    await expectAccessible(page)
    await panel.getByRole('tab', { name: 'Timeline of Ravi Iyer' }).click()
    await panel.getByText('Offer sent', { exact: false }).first().waitFor()
    await panel.getByRole('link', { name: 'Tower B' }).click()
    await page.getByRole('heading', { name: 'Tower B' }).waitFor()
    await page.goBack()
  })

  it('are changed in place and leave with an undo', async () => {
    const { page } = manager
    await page.goto(`${url}/activities`)
    await page.getByRole('link', { name: 'Site visit' }).click()
    const panel = page.getByRole('article', { name: 'Site visit' })
    await panel.getByRole('button', { name: 'Show empty fields' }).first().click()
    await panel.getByRole('button', { name: 'Edit Outcome' }).click()
    await page.keyboard.type('Shown around')
    await page.keyboard.press('Enter')
    await page.getByRole('gridcell', { name: 'Shown around' }).waitFor()
    await panel.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByText('2 records', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('3 records', { exact: true }).waitFor()
  })

  it('go into a file', async () => {
    const { page } = manager
    await page.getByRole('button', { name: 'Export' }).click()
    const file = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'CSV' }).first().click()
    const text = await readFile(await (await file).path(), 'utf8')
    expect(text).toContain('Call about the offer')
  })

  it('are found behind “More” on a phone', async () => {
    const { page } = rep
    await page.getByRole('button', { name: 'More', exact: true }).tap()
    await page.getByRole('menuitem', { name: 'Activities' }).tap()
    await page.getByText('Site visit').waitFor()
    await expectAccessible(page)
    await page.getByText('Site visit').tap()
    await page.getByRole('heading', { name: 'Site visit' }).waitFor()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })

  it('are logged by a tap on the number, and asked about afterwards', async () => {
    const { page } = rep
    await page.goto(`${url}/contacts/${ravi}`)
    const call = page.getByRole('link', { name: 'Phone: +91 98220 11111' })
    await call.waitFor()
    // Nothing here can dial, and a browser without windows waits for an answer to that for ever.
    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault(), { once: true }))
    await call.click()
    const dialog = page.getByRole('dialog', { name: 'How did the call go?' })
    await dialog.getByRole('button', { name: 'No answer' }).click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Log it' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: 'Timeline' }).click()
    await page.getByText('logged a call').first().waitFor()
    const answer = await fetch(`${url}/api/v1/activities?contactId=${ravi}&type=call&sort=-occurredAt`, {
      headers: { Authorization: `Bearer ${token}` },
    })
    const { items } = (await answer.json()) as { items: { outcome: string; subject: string }[] }
    expect(items[0]).toMatchObject({ outcome: 'No answer', subject: 'Call with Ravi Iyer' })
    expect(items).toHaveLength(2)
  })
})
