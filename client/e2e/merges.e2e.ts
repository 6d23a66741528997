import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createContact } from './contacts'
import { expectAccessible, launch, organization, signIn, type Person } from './people'
import { inTurn } from './turns'

describe.each(inTurn('merges'))('duplicates on $name', ({ url }) => {
  let browser: Browser
  let asha: Person

  beforeAll(async () => {
    browser = await launch()
    asha = await signIn(browser, url, await organization(url))
  })
  afterAll(() => browser.close())

  it('are shown while one types, by the number too', async () => {
    const { page } = asha
    await createContact(page, ['Ravi', 'Iyer'], 'ravi@towerb.example', '+91 98450 12345')
    await page.getByRole('heading', { name: 'Ravi Iyer' }).waitFor()
    await page.keyboard.press('c')
    const form = page.getByRole('dialog', { name: 'New contact' })
    await form.getByLabel('First name').fill('R')
    await form.getByLabel('Last name').fill('Iyer')
    await form.getByLabel('Phone 1').fill('098450 12345')
    await form.getByText('This may already exist').waitFor()
    await form.getByText('Ravi Iyer').waitFor()
    await form.getByLabel('E-mail 1').fill('r.iyer@home.example')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'R Iyer' }).waitFor()
  })

  it('are listed with the reasons, and merged with a choice per field', async () => {
    const { page } = asha
    await page.goto(`${url}/contacts`)
    await page.getByRole('link', { name: 'Duplicates' }).click()
    await page.getByText('Same phone').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Merge…/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Merge two records' })
    await dialog.getByRole('radio', { name: 'First name: Stays' }).waitFor()
    expect(await dialog.getByRole('radio', { name: 'First name: Stays' }).isChecked()).toBe(true)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
    await page.getByText('R Iyer was merged').waitFor()
    await page.getByText('No likely duplicates').waitFor()
  })

  it('are two again by a button on the timeline, and merged from the record by keyboard', async () => {
    const { page } = asha
    await page.goto(`${url}/contacts`)
    await page.getByText('Ravi Iyer').first().click()
    await page.getByText('r.iyer@home.example').first().waitFor()
    await page.keyboard.press('o')
    await page.getByRole('button', { name: 'Undo the merge' }).click()
    await page.getByText('R Iyer is a record of its own again').waitFor()
    await page.getByText('This merge was undone.').waitFor()

    await page.getByRole('button', { name: 'More' }).last().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Merge with…' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Merge with…' }).waitFor()
    await page.getByRole('option', { name: 'R Iyer' }).waitFor()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Merge two records' })
    await dialog.getByRole('radio', { name: 'First name: Stays' }).waitFor()
    await dialog.getByRole('button', { name: 'Merge', exact: true }).press('Enter')
    await page.getByText('R Iyer was merged').waitFor()
  })

  it('a person is erased for good, once their name is typed', async () => {
    const { page } = asha
    await page.getByRole('button', { name: 'More' }).last().click()
    await page.getByRole('menuitem', { name: 'Erase for good…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Erase this person' })
    await dialog.getByText('2 contacts').waitFor()
    await expectAccessible(page)
    const button = dialog.getByRole('button', { name: 'Erase for good' })
    expect(await button.isDisabled()).toBe(true)
    await dialog.getByLabel('Type “Ravi Iyer” to confirm').fill('Ravi Iyer')
    await button.click()
    await page.getByText('The person is erased').waitFor()
    await page.goto(`${url}/contacts`)
    await page.getByText('No contacts yet').waitFor()
  })
})
