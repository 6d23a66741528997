import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colleague, expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { inTurn } from './turns'

describe.each(inTurn('custom fields'))('custom fields on $name', ({ url }) => {
  let browser: Browser
  let manager: Person
  let rep: Person

  beforeAll(async () => {
    browser = await launch()
    const made = await organization(url)
    await post(url, '/companies', { name: 'Northwind' }, made.token)
    manager = await signIn(browser, url, await colleague(url, made.token, 'Daniel Weber', 'manager'), {
      width: 1440,
      height: 900,
    })
    rep = await signIn(browser, url, await colleague(url, made.token, 'Mia Chen', 'salesRep'), {
      width: 1440,
      height: 900,
    })
  })
  afterAll(() => browser.close())

  it('are made in the settings', async () => {
    const { page } = manager
    await page.goto(`${url}/settings/custom-fields`)
    await page.getByRole('tab', { name: 'Companies' }).click()
    await page.getByText('No custom fields yet.').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Add field' }).click()
    const form = page.getByRole('dialog', { name: 'New field of companies' })
    await form.getByLabel('Label').fill('Sales region')
    await form.getByLabel('Type').selectOption('choice')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('Enter at least one option.').waitFor()
    await form.getByLabel('Options').fill('North\nEast, far\n{{South}}')
    await form.getByLabel('Must be filled in').click()
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByText('salesRegion').waitFor()
    for (const [label, type] of [
      ['Renewal', 'date'],
      ['Account expert', 'user'],
      ['Topics', 'multiChoice'],
    ] as const) {
      await page.getByRole('button', { name: 'Add field' }).click()
      const next = page.getByRole('dialog', { name: 'New field of companies' })
      await next.getByLabel('Label').fill(label)
      await next.getByLabel('Type').selectOption(type)
      if (type === 'multiChoice') await next.getByLabel('Options').fill('Price\nQuality')
      await next.getByRole('button', { name: 'Save' }).click()
      await page.getByText(label, { exact: true }).waitFor()
    }
    await page.getByRole('button', { name: 'Move Topics up' }).click()
    await page.getByText('Topics is now number 3 of 4').waitFor({ state: 'attached' })
    await expectAccessible(page)
  })

  it('are filled in with a new record, required ones first', async () => {
    const { page } = rep
    await page.goto(`${url}/companies?create=company`)
    const form = page.getByRole('dialog', { name: 'New company' })
    await form.getByLabel('Name').fill('Acme')
    await form.getByText('Sales region').waitFor()
    await page.keyboard.press('Control+Enter')
    await form.getByText('Sales region is required.').first().waitFor()
    await form.getByLabel('Sales region').click()
    await page.getByRole('option', { name: 'East, far' }).click()
    await form.getByRole('button', { name: 'Custom fields' }).click()
    await form.getByLabel('Renewal').fill('2026-12-31')
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Acme' }).waitFor()
    await page.getByText('East, far').first().waitFor()
    await expectAccessible(page)
  })

  it('are changed where they stand, and the story tells it', async () => {
    const { page } = rep
    await page.getByRole('button', { name: 'Show empty fields' }).click()
    await page.getByRole('button', { name: 'Edit Topics' }).click()
    await page.getByLabel('Topics', { exact: true }).last().click()
    await page.getByRole('option', { name: 'Price' }).click()
    await page.getByRole('option', { name: 'Quality' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('changed Topics').waitFor()
    await page.getByRole('button', { name: 'Edit Account expert' }).click()
    await page.getByRole('option', { name: 'Daniel Weber' }).click()
    await page.getByText('changed Topics and Account expert').waitFor()
  })

  it('are columns, filters and orders of the list', async () => {
    const { page } = rep
    await page.goto(
      `${url}/companies?columns=name,field.salesRegion,field.renewal,field.accountExpert&field.salesRegion="East, far"`,
    )
    await page.getByRole('columnheader', { name: 'Sales region' }).waitFor()
    await page.getByRole('row').filter({ hasText: 'Acme' }).getByText('Daniel Weber').waitFor()
    expect(await page.getByRole('row').filter({ hasText: 'Northwind' }).count()).toBe(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Clear all' }).click()
    await page.getByRole('row').filter({ hasText: 'Northwind' }).waitFor()
    await page.getByRole('columnheader', { name: 'Renewal' }).getByRole('button').first().click()
    await page.waitForURL(/sort=field\.renewal/)
    const rows = page.getByRole('row')
    await expect.poll(async () => (await rows.nth(1).textContent())?.includes('Acme')).toBe(true)
  })

  it('are deleted after a question, and brought back', async () => {
    const { page } = manager
    await page.getByRole('button', { name: 'Delete “Renewal”' }).click()
    const question = page.getByRole('dialog', { name: 'Delete the field “Renewal”?' })
    await question.getByText('1 record holds a value of it', { exact: false }).waitFor()
    await expectAccessible(page)
    await question.getByRole('button', { name: 'Delete field' }).click()
    await page.getByRole('button', { name: 'Bring back “Renewal”' }).waitFor()
    await rep.page.reload()
    await rep.page.getByRole('columnheader', { name: 'Sales region' }).waitFor()
    expect(await rep.page.getByRole('columnheader', { name: 'Renewal' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Bring back “Renewal”' }).click()
    await page.getByRole('button', { name: 'Delete “Renewal”' }).waitFor()
  })
})
