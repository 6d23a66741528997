import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, launch, organization, signIn, type Person } from './people'
import { inTurn } from './turns'

const deals = [
  'Deal name,Account,Deal stage,Amount,Close date',
  'Tower,Acme,Prospecting,"1,200.50",2026-12-18',
  'Lobby,Beta,Closed Won,300,2026-03-01',
  'Roof,Acme,Proposal,much,',
].join('\n')

describe.each(inTurn('imports'))('imports on $name', ({ url }) => {
  let browser: Browser
  let asha: Person

  beforeAll(async () => {
    browser = await launch()
    asha = await signIn(browser, url, await organization(url))
  })
  afterAll(() => browser.close())

  it('takes a file from the empty list of deals', async () => {
    const { page } = asha
    await page.goto(`${url}/deals`)
    await page.getByRole('link', { name: 'Import' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Imports' }).waitFor()
    expect(await page.getByLabel('The rows of the file are').inputValue()).toBe('deal')
    await expectAccessible(page)
    await page.getByLabel('File', { exact: true }).setInputFiles({
      name: 'deals.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(deals),
    })
    await page.getByRole('heading', { level: 1, name: 'deals.csv' }).waitFor()
    await page.getByRole('combobox', { name: 'Field of column Deal stage' }).getByText('Stage').waitFor()
    await expectAccessible(page)
  })

  it('keeps the mapping under a name, for the next file like this one', async () => {
    const { page } = asha
    await page.getByRole('button', { name: 'Save this mapping' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save this mapping' })
    await dialog.getByLabel('Name').fill('Deals of the old system')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Deals of the old system is saved.').waitFor()
    await page.getByLabel('Records that are here already').selectOption('update')
    await page.getByRole('button', { name: 'Save the changes to Deals of the old system' }).click()
    await page.getByRole('button', { name: 'Save the changes to' }).waitFor({ state: 'detached' })

    await page.goto(`${url}/imports?entity=deal`)
    await page.getByRole('button', { name: 'Rename Deals of the old system' }).click()
    const renaming = page.getByRole('dialog', { name: 'Rename Deals of the old system' })
    await renaming.getByLabel('Name').fill('Old system')
    await renaming.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Delete Old system' }).waitFor()
    await expectAccessible(page)
    await page.getByLabel('File', { exact: true }).setInputFiles({
      name: 'more-deals.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(deals),
    })
    await page.getByRole('heading', { level: 1, name: 'more-deals.csv' }).waitFor()
    expect(await page.getByLabel('Saved mapping').locator('option:checked').textContent()).toBe('Old system')
    expect(await page.getByLabel('Records that are here already').inputValue()).toBe('update')

    await page.goto(`${url}/imports`)
    await page.getByRole('button', { name: 'Delete Old system' }).click()
    await page.getByRole('dialog', { name: 'Delete Old system?' }).getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('region', { name: 'Saved mappings' }).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'deals.csv', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'deals.csv' }).waitFor()
  })

  it('shows every problem and mends it in place', async () => {
    const { page } = asha
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByText('3 of 3 rows would be refused as it stands.').waitFor()
    await page.getByRole('checkbox', { name: 'Create unknown companies' }).check()
    await page.getByLabel('Instead of Prospecting').selectOption({ label: 'Use Qualification' })
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Check again' }).click()
    await page.getByText('1 of 3 rows would be refused as it stands.').waitFor()
  })

  it('tries it, then imports it, and tells what came of it', async () => {
    const { page } = asha
    await page.getByRole('button', { name: 'Try it first' }).click()
    await page.getByText('One row would be refused. This is what would happen:').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Import 3 rows' }).click()
    await page.getByRole('heading', { name: 'Import completed' }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download the refused rows' }).click()
    expect((await download).suggestedFilename()).toBe('deal-refused.csv')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Show Deals' }).click()
    await page.getByText('Tower').first().waitFor()
  })

  it('takes all of it back', async () => {
    const { page } = asha
    await page.goto(`${url}/imports`)
    await page.getByRole('link', { name: 'deals.csv', exact: true }).click()
    await page.getByRole('button', { name: 'Undo this import' }).click()
    await page
      .getByRole('dialog', { name: 'Undo the whole import?' })
      .getByRole('button', { name: 'Undo this import' })
      .click()
    await page.getByRole('heading', { name: 'Import undone' }).waitFor()
    await page.goto(`${url}/deals`)
    await page.getByText('No deals yet').waitFor()
  })
})
