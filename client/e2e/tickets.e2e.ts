import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colleague, expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { inTurn } from './turns'

describe.each(inTurn('tickets'))('the support desk on $name', ({ url }) => {
  let browser: Browser
  let asha: Person
  let noor: Person

  beforeAll(async () => {
    browser = await launch()
    const admin = await organization(url)
    const agent = await colleague(url, admin.token, 'Noor Haddad', 'supportAgent')
    const customer = { firstName: 'Priya', lastName: 'Menon', email: 'priya@finedge.example' }
    expect((await post(url, '/contacts', customer, admin.token)).status).toBe(201)
    const reply = {
      title: 'Ask for a photo',
      body: 'Hello {{contact.firstName}}, a photo for #{{ticket.number}}, please.',
    }
    expect((await post(url, '/canned-replies', reply, admin.token)).status).toBe(201)
    asha = await signIn(browser, url, admin)
    noor = await signIn(browser, url, agent)
  })
  afterAll(() => browser.close())

  it('takes a customer’s ticket in', async () => {
    const { page } = asha
    await page.keyboard.press('g')
    await page.keyboard.press('k')
    await page.getByRole('navigation', { name: 'Queues' }).waitFor()
    await page.getByRole('main').getByRole('button', { name: 'New ticket' }).first().click()
    const form = page.getByRole('dialog', { name: 'New ticket' })
    await form.getByLabel('Subject').fill('The gate stays shut')
    await form.getByLabel('Contact').click()
    await page.getByRole('option', { name: 'Priya Menon' }).click()
    await form.getByLabel('Description').fill('Since Monday the reader stays red.')
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Create ticket' }).click()
    await page.getByRole('heading', { name: 'The gate stays shut' }).waitFor()
    await page.getByRole('article', { name: 'Customer: Priya Menon' }).getByText('the reader stays red').waitFor()
    await page.getByText('First response due').first().waitFor()
  })

  it('is taken by an agent from the queue', async () => {
    const { page } = noor
    await page.goto(`${url}/tickets`)
    await page.getByRole('link', { name: 'Unassigned' }).click()
    await page.getByRole('link', { name: 'The gate stays shut' }).click()
    await page.getByRole('button', { name: 'Assign', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Take it myself' }).click()
    // On a page of its own there is room for both.
    await page.getByRole('button', { name: 'Open the full page' }).click()
    await page.waitForURL(/\/tickets\/[0-9a-f-]{36}/)
    await page.getByRole('button', { name: 'Open the full page' }).waitFor({ state: 'detached' })
  })

  it('keeps a note inside and tells whom it mentions', async () => {
    const { page } = noor
    await page.getByRole('button', { name: 'Internal note' }).click()
    const box = page.getByRole('textbox', { name: 'Internal note' })
    await box.fill('They complain every week. @Ash')
    await page.getByRole('option', { name: 'Asha Rao' }).click()
    await page.getByRole('button', { name: 'Add internal note' }).click()
    await page.getByRole('article', { name: 'Internal note: Noor Haddad' }).getByText('every week').waitFor()
    await expectAccessible(page)
    await asha.page.getByRole('button', { name: /Notifications, 1 unread/ }).waitFor()
  })

  it('answers the customer with a canned reply', async () => {
    const { page } = noor
    await page.getByRole('button', { name: 'Reply to customer' }).click()
    await page.getByRole('button', { name: 'Canned replies' }).click()
    await page.getByRole('menuitem', { name: 'Ask for a photo' }).click()
    const box = page.getByRole('textbox', { name: 'Reply to the customer' })
    expect(await box.inputValue()).toBe('Hello Priya, a photo for #1, please.')
    await page.getByRole('button', { name: 'Send to customer' }).click()
    const sent = page.getByRole('article', { name: 'Reply to customer: Noor Haddad' })
    await sent.getByText('Mailed to priya@finedge.example').waitFor()
    await expectAccessible(page)
  })

  it('resolves and reopens', async () => {
    const { page } = noor
    await page.getByRole('button', { name: 'Resolve', exact: true }).click()
    const form = page.getByRole('dialog', { name: 'Resolve #1' })
    await form.getByRole('button', { name: 'Resolve' }).click()
    await form.getByText('Say how it was solved.').first().waitFor()
    await form.getByLabel('Solution').fill('The fuse was broken; it is new.')
    await form.getByRole('button', { name: 'Resolve' }).click()
    await page.getByText('Solved in time').waitFor()
    await page.getByRole('button', { name: 'Reopen' }).click()
    await page.getByRole('button', { name: 'Resolve', exact: true }).waitFor()
  })

  it('stands on the page of the customer', async () => {
    const { page } = noor
    await page.getByRole('link', { name: 'Priya Menon' }).first().click()
    await page.getByRole('tab', { name: 'Tickets' }).click()
    await page.getByRole('link', { name: 'The gate stays shut' }).waitFor()
    await expectAccessible(page)
  })
})
