import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colleague, expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { inTurn } from './turns'

describe.each(inTurn('reports'))('reports on $name', ({ url }) => {
  let browser: Browser
  let asha: Person
  let admin: { name: string; email: string; token: string }

  beforeAll(async () => {
    browser = await launch()
    admin = await organization(url)
    asha = await signIn(browser, url, admin)
    for (const [name, industry] of [
      ['Acme', 'Food, drink'],
      ['Bravo', 'Tools'],
      ['Cargo', 'Tools'],
    ]) {
      await post(url, '/companies', { name, industry }, admin.token)
    }
  })
  afterAll(() => browser.close())

  it('teach while there are none, and begin with a question of everyday', async () => {
    const { page } = asha
    await page.getByRole('link', { name: 'Reports' }).first().waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('r')
    await page.getByText('No reports yet').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: /Pipeline by stage/ }).click()
    await page.getByText('There are no such records.').waitFor()
    await expectAccessible(page)
  })

  it('are put together while their answer is seen, saved, and open the records behind a number', async () => {
    const { page } = asha
    await page.goto(`${url}/reports/new`)
    await page.getByLabel('What is counted').selectOption('company')
    await page.getByLabel('Field 1').selectOption('industry')
    await page.getByRole('link', { name: 'Tools: 2' }).waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Give the report a name.').waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Industries')
    await page.getByRole('switch', { name: 'Shared with everybody' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { level: 1, name: 'Industries' }).waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Show “Industries” as a table' }).click()
    await page.getByRole('link', { name: /Food, drink, Companies: 1/ }).click()
    await page.getByText('Acme').first().waitFor()
    expect(await page.getByText('Cargo').count()).toBe(0)
  })

  it('can be exported', async () => {
    const { page } = asha
    await page.goto(`${url}/reports`)
    await page.getByRole('link', { name: 'Industries' }).click()
    await page.getByRole('button', { name: 'Export' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/^report-.*\.csv$/)
  })

  it('stand on dashboards in an order that keys change', async () => {
    const { page } = asha
    await page.goto(`${url}/dashboards`)
    await page.getByText('No dashboards yet').waitFor()
    await page.getByRole('button', { name: 'New dashboard' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Monday')
    await page.getByLabel('Add a figure…').selectOption('companies')
    await page.getByLabel('Add a report…').selectOption({ label: 'Industries' })
    await page.getByRole('button', { name: /Move .*Industries.* up/i }).click()
    await page.getByRole('switch', { name: 'Shared with everybody' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { level: 1, name: 'Monday' }).waitFor()
    await page.getByRole('link', { name: /Companies: 3/ }).waitFor()
    await page.getByRole('link', { name: 'Tools: 2' }).waitFor()
    const things = page.getByRole('region', { name: 'Monday' }).locator('ul').first().locator('> li')
    await expect.poll(() => things.first().textContent()).toContain('Industries')
    await expectAccessible(page)
  })

  it('are read, not changed, by others, also on a phone', async () => {
    const who = await colleague(url, admin.token, 'Ben', 'viewer')
    const { page } = await signIn(browser, url, who, { width: 390, height: 844 })
    await page.goto(`${url}/reports`)
    await page.getByRole('link', { name: 'Industries' }).click()
    await page.getByRole('link', { name: 'Tools: 2' }).waitFor()
    expect(await page.getByRole('button', { name: 'Change' }).count()).toBe(0)
    await expectAccessible(page)
    await page.goto(`${url}/dashboards`)
    await page.getByRole('link', { name: /Monday/ }).click()
    await page.getByRole('link', { name: /Companies: 3/ }).waitFor()
    expect(await page.getByRole('button', { name: 'Arrange' }).count()).toBe(0)
    await expectAccessible(page)
  })
})
