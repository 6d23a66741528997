import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colleague, expectAccessible, launch, organization, signIn, type Person } from './people'
import { inTurn } from './turns'

describe.each(inTurn('campaigns'))('campaigns on $name', ({ url }) => {
  let browser: Browser
  let manager: Person
  let rep: Person

  beforeAll(async () => {
    browser = await launch()
    const { token } = await organization(url)
    manager = await signIn(browser, url, await colleague(url, token, 'Daniel Weber', 'manager'))
    rep = await signIn(browser, url, await colleague(url, token, 'Mia Chen', 'salesRep'), { width: 390, height: 844 })
  })
  afterAll(() => browser.close())

  it('plans a campaign from the empty list', async () => {
    const { page } = manager
    await page.keyboard.press('g')
    await page.keyboard.press('m')
    await page.getByText('No campaigns yet').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'New campaign' }).first().click()
    const form = page.getByRole('dialog', { name: 'New campaign' })
    await form.getByLabel('Name').fill('Launch Sprint 2025')
    await form.getByLabel('Start').fill('2025-04-30')
    await form.getByLabel('End').fill('2025-04-01')
    await page.keyboard.press('Control+Enter')
    await form.getByText('The last day can’t be before the first.').first().waitFor()
    await form.getByLabel('Start').fill('2025-04-01')
    await form.getByLabel('End').fill('2025-04-30')
    await form.getByLabel('Budget').fill('85000')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Launch Sprint 2025' }).waitFor()
    await page.getByText('Apr 1, 2025 – Apr 30, 2025').waitFor()
    await expectAccessible(page)
  })

  it('ticks its checklist, takes a removal back and starts it', async () => {
    const { page } = manager
    await page.getByRole('tab', { name: 'Checklist' }).click()
    const line = page.getByLabel('New item')
    for (const item of ['Opt-out link', 'Imprint']) {
      await line.fill(item)
      await page.keyboard.press('Enter')
      await page.getByRole('checkbox', { name: item }).waitFor()
    }
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.getByRole('checkbox', { name: 'Opt-out link' }).click()
    await page.getByText('1 of 2').waitFor()
    await page.getByRole('button', { name: 'Remove “Imprint”' }).click()
    await page.getByText('“Imprint” removed').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('checkbox', { name: 'Imprint' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await page.getByText('Active').first().waitFor()
  })

  it('shows it to a rep on a phone, to read only', async () => {
    const { page } = rep
    await page.goto(`${url}/campaigns`)
    await page.getByText('Launch Sprint 2025').first().click()
    await page.getByRole('heading', { name: 'Launch Sprint 2025' }).waitFor()
    await page.getByRole('tab', { name: 'Checklist' }).click()
    await page.getByRole('checkbox', { name: 'Opt-out link' }).waitFor()
    expect(await page.getByRole('checkbox', { name: 'Opt-out link' }).isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(0)
    await expectAccessible(page)
  })
})
