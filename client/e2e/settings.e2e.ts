import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colleague, expectAccessible, launch, organization, signIn, type Person } from './people'
import { choose, openSection, pick, row } from './settings-screen'
import { inTurn } from './turns'

describe.each(inTurn('settings'))('settings on $name', ({ url }) => {
  let browser: Browser
  let asha: Person
  let token: string
  let mia: { name: string; email: string }

  beforeAll(async () => {
    browser = await launch()
    const first = await organization(url)
    token = first.token
    mia = await colleague(url, first.token, 'Mia Chen', 'salesRep')
    asha = await signIn(browser, url, first)
  })
  afterAll(() => browser.close())

  it('opens by key, and every section is accessible', async () => {
    const { page } = asha
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor()
    await expectAccessible(page)
    const names = ['Password and security', 'Organization', 'People', 'Teams', 'Tags', 'Audit', 'Outgoing messages']
    for (const name of names) {
      await openSection(page, name)
      await page.getByRole('status', { name: 'Loading…' }).waitFor({ state: 'detached' })
      await expectAccessible(page)
    }
  })

  it('finds a section from the palette', async () => {
    const { page } = asha
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Search records').fill('>authenticator')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Password and security' }).waitFor()
  })

  it('changes one’s name and time zone', async () => {
    const { page } = asha
    await openSection(page, 'Profile')
    await page.getByLabel('Name').fill('Asha Rao-Iyer')
    await pick(page, page.getByRole('combobox', { name: 'Time zone' }), 'Kolkata')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByRole('button', { name: 'Discard' }).waitFor({ state: 'detached' })
    await page.reload()
    expect(await page.getByLabel('Name').inputValue()).toBe('Asha Rao-Iyer')
    await page.getByRole('combobox', { name: 'Time zone' }).getByText('Asia/Kolkata').waitFor()
  })

  it('turns notifications by e-mail off', async () => {
    const { page } = asha
    const byMail = page.getByRole('switch', { name: 'Notifications also by e-mail' })
    expect(await byMail.isChecked()).toBe(true)
    await byMail.click()
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByRole('button', { name: 'Discard' }).waitFor({ state: 'detached' })
    await page.reload()
    await byMail.waitFor()
    expect(await byMail.isChecked()).toBe(false)
    await expectAccessible(page)
  })

  it('chooses of which event one is told', async () => {
    const { page } = asha
    const reminders = page.getByLabel('A task is due')
    expect(await reminders.inputValue()).toBe('email')
    await reminders.selectOption({ label: 'Nowhere' })
    await page.getByText('Saved').first().waitFor()
    await page.reload()
    await reminders.waitFor()
    expect(await reminders.inputValue()).toBe('none')
  })

  it('changes the organization, and asks before unsaved changes are left', async () => {
    const { page } = asha
    await openSection(page, 'Organization')
    const name = page.getByLabel('Name')
    await name.fill('')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('Enter a name.').waitFor()
    await name.fill('Sunrise Workspaces')
    await page.getByRole('navigation', { name: 'Settings sections' }).getByRole('link', { name: 'Teams' }).click()
    await page.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Cancel' }).click()
    expect(await name.inputValue()).toBe('Sunrise Workspaces')
    await pick(page, page.getByRole('combobox', { name: 'Currency' }), 'INR')
    await page.getByRole('radio', { name: 'The owner and the owner’s team' }).check()
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByRole('button', { name: 'Discard' }).waitFor({ state: 'detached' })
    await page.getByRole('navigation', { name: 'Main' }).getByText('Sunrise Workspaces').waitFor()
    await page.reload()
    await page.getByRole('combobox', { name: 'Currency' }).getByText('INR').waitFor()
    expect(await page.getByRole('radio', { name: 'The owner and the owner’s team' }).isChecked()).toBe(true)
  })

  it('makes a team, and refuses its name a second time beside the field', async () => {
    const { page } = asha
    await openSection(page, 'Teams')
    await page.getByText('No teams yet').waitFor()
    const form = page.getByRole('dialog', { name: 'New team' })
    await page.getByRole('button', { name: 'New team' }).click()
    await form.getByLabel('Name').fill('Field sales')
    await pick(page, form.getByRole('button', { name: 'Members' }), 'Mia')
    await page.keyboard.press('Escape')
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Create team' }).click()
    await row(page, 'Field sales').getByText('1 member').waitFor()

    await page.getByRole('button', { name: 'New team' }).click()
    await form.getByLabel('Name').fill('field sales')
    await form.getByRole('button', { name: 'Create team' }).click()
    await form.getByText('There is a team with this name already.').waitFor()
    await form.getByRole('button', { name: 'Cancel' }).click()
  })

  it('invites somebody, shows the link once, and withdraws it', async () => {
    const { page } = asha
    await openSection(page, 'People')
    await page.getByRole('button', { name: 'Invite' }).click()
    const form = page.getByRole('dialog', { name: 'Invite a colleague' })
    await form.getByLabel('Name').fill('Omar Haddad')
    await form.getByLabel('E-mail').fill(mia.email)
    await form.getByLabel('Role').selectOption('manager')
    await form.getByRole('button', { name: 'Send invitation' }).click()
    await form.getByText('Somebody already signs in with this e-mail address.').waitFor()
    await expectAccessible(page)
    await form.getByLabel('E-mail').fill(`omar.${Date.now()}@sunrise.example`)
    await form.getByRole('button', { name: 'Send invitation' }).click()
    const link = page.getByRole('dialog', { name: 'Omar Haddad is invited' })
    const address = await link.getByLabel('Link to join').inputValue()
    await expectAccessible(page)
    await link.getByRole('button', { name: 'Done' }).click()
    await row(page, 'Omar Haddad').getByText('Invited').waitFor()

    const invitation = `${url}/api/v1/auth/invitations/${new URL(address).searchParams.get('token') ?? ''}`
    expect((await fetch(invitation)).status).toBe(200)
    await choose(page, 'Omar Haddad', 'Withdraw the invitation')
    await row(page, 'Omar Haddad').getByText('Deactivated').waitFor()
    expect((await fetch(invitation)).status).toBe(404)
    await choose(page, 'Omar Haddad', 'Reactivate')
    await page.getByRole('dialog', { name: 'Omar Haddad is invited' }).getByRole('button', { name: 'Done' }).click()
    await row(page, 'Omar Haddad').getByText('Invited').waitFor()
  })

  it('changes a role, and keeps the last administrator', async () => {
    const { page } = asha
    await choose(page, 'Mia Chen', 'Edit')
    const form = page.getByRole('dialog', { name: 'Edit Mia Chen' })
    await form.getByLabel('Role').selectOption('manager')
    await form.getByText('Another role signs them out').waitFor()
    await form.getByRole('button', { name: 'Save changes' }).click()
    await row(page, 'Mia Chen').getByText('Manager').waitFor()

    await choose(page, 'Asha Rao-Iyer', 'Edit')
    const own = page.getByRole('dialog', { name: 'Edit Asha Rao-Iyer' })
    await own.getByLabel('Role').selectOption('viewer')
    await own.getByRole('button', { name: 'Save changes' }).click()
    await own.getByText('Somebody has to remain an active administrator.').waitFor()
    await own.getByLabel('Role').selectOption('admin')
    await own.getByRole('button', { name: 'Cancel' }).click()
  })

  it('deactivates somebody, who is signed out at once, and takes it back', async () => {
    const { page } = asha
    const hers = await signIn(browser, url, mia)
    await choose(page, 'Mia Chen', 'Deactivate')
    await row(page, 'Mia Chen').getByText('Deactivated').waitFor()
    await hers.page.reload()
    await hers.page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Mia Chen can no longer sign in' })
      .getByRole('button', { name: 'Undo' })
      .click()
    await row(page, 'Mia Chen').getByText('Active').waitFor()
    await hers.page.context().close()
  })

  it('merges two tags, with the number of records', async () => {
    const { page } = asha
    await openSection(page, 'Tags')
    const make = async (name: string) => {
      await page.getByRole('button', { name: 'New tag' }).click()
      const form = page.getByRole('dialog', { name: 'New tag' })
      await form.getByLabel('Name').fill(name)
      await form.getByTitle('Blue').click()
      await expectAccessible(page)
      await form.getByRole('button', { name: 'Create tag' }).click()
      await row(page, name).waitFor()
    }
    await make('vip')
    await make('Key account')
    const made = await fetch(`${url}/api/v1/contacts`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ lastName: 'Iyer', tags: ['vip'] }),
    })
    expect(made.status).toBe(201)

    await page.goto(`${url}/settings/tags`)
    await row(page, 'vip').getByText('1', { exact: true }).waitFor()
    await choose(page, 'vip', 'Merge into…')
    const merge = page.getByRole('dialog', { name: 'Merge “vip” into another tag' })
    await merge.getByText('One record carries “vip”.').waitFor()
    await pick(page, merge.getByRole('combobox', { name: 'Into' }), 'Key')
    await merge.getByRole('button', { name: 'Merge', exact: true }).click()
    await row(page, 'vip').waitFor({ state: 'detached' })
    await row(page, 'Key account').getByText('1', { exact: true }).waitFor()
  })

  it('tells in the audit who changed what, and leads to the record', async () => {
    const { page } = asha
    await openSection(page, 'Audit')
    await page.getByLabel('What').selectOption('user')
    const entry = page.getByRole('listitem').filter({ hasText: 'changed Role of Mia Chen' })
    await entry.getByText('salesRep').waitFor()
    await entry.getByText('manager').waitFor()
    await expectAccessible(page)
    await page.getByLabel('What').selectOption('contact')
    await page.getByRole('link', { name: 'Iyer' }).first().click()
    await page.getByRole('heading', { name: 'Iyer' }).waitFor()
    await page.goBack()
    expect(new URL(page.url()).searchParams.get('entityType')).toBe('contact')
  })

  it('shows people without permission only what is theirs, also on a phone', async () => {
    const lena = await colleague(url, token, 'Lena Novak', 'viewer')
    const { page } = await signIn(browser, url, lena, { width: 360, height: 740 })
    await page.getByRole('button', { name: 'Your menu' }).click()
    await page.getByRole('menuitem', { name: 'Settings' }).click()
    const sections = page.getByRole('navigation', { name: 'Settings sections' })
    await sections.getByRole('link', { name: /Profile/ }).waitFor()
    expect(await sections.getByRole('link', { name: /People|Organization|Audit|Tags/ }).count()).toBe(0)
    await expectAccessible(page)
    await sections.getByRole('link', { name: /Password and security/ }).click()
    await page.getByRole('list', { name: 'Signed-in devices' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'All settings' }).click()
    await sections.waitFor()
    await page.goto(`${url}/settings/users`)
    await page.getByText('This part is not for your role').waitFor()
  })
})
