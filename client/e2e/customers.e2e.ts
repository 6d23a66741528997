import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createContact } from './contacts'
import { colleague, expectAccessible, launch, organization, signIn, whileHearing, type Person } from './people'
import { inTurn } from './turns'

/** How soon a colleague's change has to show. */
const liveMs = 1500

describe.each(inTurn('customers'))('customers on $name', ({ url }) => {
  let browser: Browser
  let asha: Person
  let mia: Person

  beforeAll(async () => {
    browser = await launch()
    const first = await organization(url)
    const second = await colleague(url, first.token, 'Mia Chen', 'salesRep')
    asha = await signIn(browser, url, first)
    mia = await signIn(browser, url, second)
  })
  afterAll(() => browser.close())

  it('creates a company from the palette and opens its page', async () => {
    const { page } = asha
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Search records').fill('>create comp')
    await page.keyboard.press('Enter')
    const form = page.getByRole('dialog', { name: 'New company' })
    await form.getByLabel('Name').fill('Tower B Holdings')
    await form.getByLabel('Domain').fill('https://www.TowerB.example/about')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Tower B Holdings' }).waitFor()
    await page.getByRole('link', { name: 'towerb.example' }).first().waitFor()
    await expectAccessible(page)
  })

  it('keeps what was typed when the form is closed, and catches a duplicate', async () => {
    const { page } = asha
    await createContact(page, ['Ravi', 'Iyer'], 'ravi@towerb.example', '+91 98450 12345')
    await page.getByRole('heading', { name: 'Ravi Iyer' }).waitFor()

    await page.keyboard.press('c')
    await page.getByRole('dialog').getByLabel('First name').fill('Ravindra')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('c')
    await page.getByText('We kept what you typed').waitFor()
    expect(await page.getByRole('dialog').getByLabel('First name').inputValue()).toBe('Ravindra')
    await page.getByLabel('E-mail 1').fill('RAVI@towerb.example')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Create anyway' }).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Open' }).click()
    await page.getByRole('heading', { name: 'Ravi Iyer' }).waitFor()
  })

  it('shows an inline edit on a colleague’s open screen', async () => {
    await whileHearing(mia.page, () => mia.page.goto(asha.page.url()))
    await mia.page.getByRole('heading', { name: 'Ravi Iyer' }).waitFor()
    await asha.page.getByRole('button', { name: 'Show empty fields' }).click()
    const edit = async (title: string) => {
      await asha.page.getByRole('button', { name: 'Edit Job title' }).click()
      await asha.page.getByLabel('Job title').fill(title)
      await asha.page.keyboard.press('Enter')
    }
    await edit('Head of Facilities')
    await mia.page.getByText('Head of Facilities').first().waitFor({ timeout: liveMs })
  })

  it('tells a colleague who is mentioned in a note', async () => {
    const { page } = mia
    const box = page.getByLabel('Write a note')
    await box.pressSequentially('Please **call** him, @Ash')
    await page.getByRole('option', { name: 'Asha Rao' }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.getByText('wrote a note').waitFor()
    expect(await box.inputValue()).toBe('')

    const bell = asha.page.getByRole('button', { name: /Notifications, 1 unread/ })
    await bell.click()
    await asha.page
      .getByRole('button', { name: /Mia Chen/ })
      .first()
      .click()
    await asha.page.getByRole('heading', { name: 'Ravi Iyer' }).waitFor()
    await asha.page.getByRole('tab', { name: 'Notes' }).click()
    await asha.page.getByText('@Asha Rao').waitFor()
  })

  it('deletes, takes it back, and finds the person by a part of the phone number', async () => {
    const { page } = asha
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('restored').waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('5012345')
    await page.getByRole('option', { name: /Ravi Iyer/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Ravi Iyer' }).waitFor()
  })

  it('walks the list by keyboard and tags in bulk, with undo', async () => {
    const { page } = asha
    await createContact(page, ['Lena', 'Novak'], 'lena@towerb.example')
    await page.getByRole('heading', { name: 'Lena Novak' }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await page.getByRole('grid', { name: 'Contacts' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click()
    await page.getByRole('button', { name: 'Add tags' }).click()
    await page.getByPlaceholder('Find…').fill('vip')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Add tags' }).last().click()
    await page.getByText('2 records changed').waitFor()
    await page.getByRole('gridcell', { name: 'vip' }).first().waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('gridcell', { name: 'vip' }).first().waitFor({ state: 'detached' })
  })

  it('works on a phone: cards, the bottom bar, no sideways scroll', async () => {
    const phone = await signIn(browser, url, mia, { width: 360, height: 740 })
    await phone.page.getByRole('button', { name: 'More' }).click()
    await expectAccessible(phone.page)
    await phone.page.getByRole('menuitem', { name: 'Contacts' }).click()
    await phone.page
      .getByRole('list', { name: 'Contacts' })
      .getByRole('link', { name: /Ravi Iyer/ })
      .waitFor()
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await expectAccessible(phone.page)
    await phone.page.getByRole('link', { name: /Ravi Iyer/ }).click()
    await phone.page.getByRole('tab', { name: 'Details' }).waitFor()
    await expectAccessible(phone.page)
  })
})
