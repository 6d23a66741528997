import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, startOn, type Started } from './application'
import { createContact } from './contacts'
import { followLink, openMail } from './mailbox'
import { expectAccessible, launch, openPage, password, whileHearing, type Person } from './people'
import { openSection, row } from './settings-screen'

/** How soon a colleague's change has to show. */
const liveMs = 1500
const asha = { name: 'Asha Rao', email: 'asha.rao@sunrise.example' }
const mia = { name: 'Mia Chen', email: 'mia.chen@sunrise.example' }

// A running application has its organization already.
describe.skipIf(process.env.CRM_E2E_URL).each(databases)('the first day on %s', (database) => {
  let started: Started
  let browser: Browser
  let url: string
  let admin: Person
  let colleague: Page

  beforeAll(async () => {
    ;[started, browser] = await Promise.all([startOn(database), launch()])
    url = started.server.url
    admin = { ...asha, password, page: await openPage(browser) }
    colleague = await openPage(browser)
  })
  afterAll(async () => {
    await browser.close()
    await started.stop()
  })

  it('sets the new server up, whatever page was asked for', async () => {
    const { page } = admin
    await page.goto(`${url}/contacts`)
    await page.getByRole('heading', { name: 'set up your CRM' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByText('4 fields need attention').waitFor()
    await expectAccessible(page)

    await page.getByLabel('Organization').fill('Sunrise Workspaces')
    await page.getByLabel('Your name').fill(asha.name)
    await page.getByLabel('E-mail').fill(asha.email)
    const secret = page.getByLabel('Password', { exact: true })
    await secret.fill('asha.rao-2026')
    await page.getByText('Leave your name, e-mail and organization out').waitFor()
    await secret.fill('quiet-Mea')
    await page.getByText('3 more characters').waitFor()
    await secret.fill(password)
    await page.getByText('Strong').waitFor()
    await page.getByLabel('Currency').selectOption('INR')
    await page.getByLabel('Time zone').selectOption('Asia/Kolkata')
    await page.getByRole('button', { name: 'Start' }).click()

    await page.getByRole('heading', { name: /^Good .* Asha/ }).waitFor()
    await page.getByText('Sunrise Workspaces').first().waitFor()
    await expectAccessible(page)
    await page.goto(`${url}/setup`)
    await page.getByRole('heading', { name: /^Good / }).waitFor()
  })

  it('invites a colleague', async () => {
    const { page } = admin
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click()
    await openSection(page, 'People')
    await page.getByRole('button', { name: 'Invite' }).click()
    const form = page.getByRole('dialog', { name: 'Invite a colleague' })
    await form.getByLabel('Name').fill(mia.name)
    await form.getByLabel('E-mail').fill(mia.email)
    await form.getByLabel('Role').selectOption('salesRep')
    await form.getByRole('button', { name: 'Send invitation' }).click()
    await page.getByRole('dialog', { name: 'Mia Chen is invited' }).getByRole('button', { name: 'Done' }).click()
    await row(page, mia.name).getByText('Invited').waitFor()
  })

  it('lets the colleague in by the link of the invitation, once', async () => {
    await openMail(colleague, url, mia.email, /Asha Rao invites you/)
    const [link] = await Promise.all([
      colleague.waitForURL('**/join?token=*').then(() => colleague.url()),
      followLink(colleague, '/join?token='),
    ])
    await colleague.getByRole('heading', { name: 'Join Sunrise Workspaces' }).waitFor()
    expect(await colleague.getByLabel('Your name').inputValue()).toBe(mia.name)
    await colleague.getByLabel('Password', { exact: true }).fill(password)
    await colleague.getByText('Strong').waitFor()
    await expectAccessible(colleague)
    await colleague.getByRole('button', { name: 'Join' }).click()
    await colleague.getByRole('heading', { name: /^Good .* Mia/ }).waitFor()

    const stranger = await openPage(browser)
    await stranger.goto(link)
    await stranger.getByRole('heading', { name: 'This invitation no longer works' }).waitFor()
    await expectAccessible(stranger)
    await stranger.context().close()
  })

  it('creates a company and three contacts, one of them a duplicate that is caught', async () => {
    const { page } = admin
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Search records').fill('>create comp')
    await page.keyboard.press('Enter')
    const form = page.getByRole('dialog', { name: 'New company' })
    await form.getByLabel('Name').fill('Tower B Holdings')
    await form.getByLabel('Domain').fill('towerb.example')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Tower B Holdings' }).waitFor()

    await createContact(page, ['Lena', 'Novak'], 'lena@towerb.example')
    await page.getByRole('heading', { name: 'Lena Novak' }).waitFor()
    await createContact(page, ['Ravi', 'Iyer'], 'ravi@towerb.example', '+91 98450 12345')
    await page.getByRole('heading', { name: 'Ravi Iyer' }).waitFor()

    await createContact(page, ['R.', 'Iyer'], 'RAVI@towerb.example')
    await page.getByRole('button', { name: 'Create anyway' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Open' }).click()
    await page.getByRole('heading', { name: 'Ravi Iyer' }).waitFor()
  })

  it('shows an inline edit on the colleague’s open screen', async () => {
    const { page } = admin
    await whileHearing(colleague, () => colleague.goto(page.url()))
    await colleague.getByRole('heading', { name: 'Ravi Iyer' }).waitFor()
    await page.getByRole('button', { name: 'Show empty fields' }).click()
    await page.getByRole('button', { name: 'Edit Job title' }).click()
    await page.getByLabel('Job title').fill('Head of Facilities')
    await page.keyboard.press('Enter')
    await colleague.getByText('Head of Facilities').first().waitFor({ timeout: liveMs })
  })

  it('tells the colleague who is mentioned in a note', async () => {
    const { page } = admin
    await page.getByLabel('Write a note').pressSequentially('Please call him, @Mi')
    await page.getByRole('option', { name: mia.name }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.getByText('wrote a note').waitFor()

    await colleague.getByRole('button', { name: /Notifications, 1 unread/ }).click()
    await colleague
      .getByRole('button', { name: /Asha Rao/ })
      .first()
      .click()
    await colleague.getByRole('heading', { name: 'Ravi Iyer' }).waitFor()
    await colleague.getByRole('tab', { name: 'Notes' }).click()
    await colleague.getByText('@Mia Chen').waitFor()
    await expectAccessible(colleague)
  })

  it('deletes, takes it back, and finds the person by a part of the phone number', async () => {
    const { page } = admin
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
})
