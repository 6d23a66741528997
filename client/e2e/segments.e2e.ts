import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { inTurn } from './turns'

describe.each(inTurn('segments'))('segments on $name', ({ url }) => {
  let browser: Browser
  let asha: Person

  beforeAll(async () => {
    browser = await launch()
    const admin = await organization(url)
    asha = await signIn(browser, url, admin)
    for (const [lastName, lifecycleStage, city] of [
      ['Abel', 'customer', 'London'],
      ['Bose', 'customer', 'Paris'],
      ['Chen', 'lead', 'London'],
    ]) {
      await post(url, '/contacts', { lastName, lifecycleStage, address: { city } }, admin.token)
    }
  })
  afterAll(() => browser.close())

  it('teach while there are none', async () => {
    const { page } = asha
    await page.getByRole('link', { name: 'Segments' }).first().waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('e')
    await page.getByText('No segments yet').waitFor()
    await expectAccessible(page)
  })

  it('are put together by criteria while their members are counted', async () => {
    const { page } = asha
    await page.goto(`${url}/segments/new`)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Give the segment a name.').waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Customers in London')
    const first = page.getByRole('group', { name: 'Condition 1' })
    await first.getByRole('combobox', { name: 'Field' }).click()
    await page.getByRole('option', { name: 'Lifecycle stage' }).click()
    await first.getByRole('combobox', { name: 'Value for Lifecycle stage' }).click()
    await page.getByRole('option', { name: 'Customer' }).click()
    await page.getByText('2records satisfy this').waitFor()
    await page.getByRole('button', { name: 'Add condition' }).click()
    const second = page.getByRole('group', { name: 'Condition 2' })
    await second.getByRole('combobox', { name: 'Field' }).click()
    await page.getByRole('option', { name: 'City' }).click()
    await second.getByLabel('Value for City').fill('London')
    await page.getByText('1record satisfies this').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { level: 1, name: 'Customers in London' }).waitFor()
    await page.getByRole('link', { name: 'Abel' }).waitFor()
    expect(await page.getByRole('link', { name: 'Bose' }).count()).toBe(0)
    await expectAccessible(page)
  })

  it('tell why a record is in', async () => {
    const { page } = asha
    await page.getByRole('button', { name: 'Why is Abel in it?' }).click()
    await page.getByText('Is in the segment.').waitFor()
    await page.getByText('It has: London').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Log' }).click()
    await page.getByText('entered').waitFor()
  })

  it('narrow their list, and are picked from it by hand', async () => {
    const { page } = asha
    await page.getByRole('link', { name: 'Open as a list' }).click()
    await page.getByText('Customers in London').first().waitFor()
    await page.getByText('Abel').first().waitFor()
    expect(await page.getByText('Chen').count()).toBe(0)

    await page.goto(`${url}/contacts`)
    await page.getByRole('checkbox', { name: 'Select Chen' }).click()
    await page.getByRole('button', { name: 'Add to segment' }).click()
    await page.keyboard.type('Guests')
    await page.getByRole('option', { name: /Guests/ }).click()
    await page.getByText('One record is in “Guests”').waitFor()
    await page.goto(`${url}/segments`)
    await page.getByRole('link', { name: 'Guests' }).click()
    await page.getByRole('link', { name: 'Chen' }).waitFor()
  })

  it('go with what they say of their uses', async () => {
    const { page } = asha
    await page.getByRole('button', { name: 'More' }).last().click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByText('Its records stay.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByText('“Guests” deleted').waitFor()
    expect(await page.getByRole('link', { name: 'Guests' }).count()).toBe(0)
  })
})
