import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colleague, expectAccessible, launch, openPage, organization, post, signIn, type Person } from './people'
import { inTurn } from './turns'

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

describe.each(inTurn('support desk'))('two agents and a form on $name', ({ url }) => {
  let browser: Browser
  let token: string
  let noor: Person
  let omar: Person
  let gate: string
  let reader: string
  let team: string

  beforeAll(async () => {
    browser = await launch()
    const admin = await organization(url)
    token = admin.token
    const people = {
      noor: await colleague(url, token, 'Noor Haddad', 'supportAgent'),
      omar: await colleague(url, token, 'Omar Diaz', 'supportAgent'),
    }
    team = await made('/teams', { name: 'Customer care' })
    const customer = await made('/contacts', { firstName: 'Priya', lastName: 'Menon', email: 'priya@finedge.example' })
    const ticket = (subject: string, description: string) =>
      made('/tickets', { subject, description, contactId: customer })
    gate = await ticket('The gate stays shut', 'Since Monday the reader stays red.')
    reader = await ticket('The reader beeps twice', 'It beeps, and nothing happens.')
    noor = await signIn(browser, url, people.noor, { width: 1440, height: 900 })
    omar = await signIn(browser, url, people.omar)
  })
  afterAll(() => browser.close())

  async function made(path: string, body: object): Promise<string> {
    const answer = await post(url, path, body, token)
    expect(answer.status, await answer.clone().text()).toBe(201)
    return ((await answer.json()) as { id: string }).id
  }

  it('sees who else is replying, and keeps the draft when the other one was quicker', async () => {
    await noor.page.goto(`${url}/tickets/${gate}`)
    await omar.page.goto(`${url}/tickets/${gate}`)
    await noor.page.getByText('Omar Diaz is looking at this').waitFor()
    const his = omar.page.getByRole('textbox', { name: 'Reply to the customer' })
    await his.fill('The fuse is broken.')
    await noor.page.getByText('Omar Diaz is replying').waitFor()
    await expectAccessible(noor.page)

    await noor.page.getByRole('textbox', { name: 'Reply to the customer' }).fill('We are on our way.')
    await omar.page.getByText('Noor Haddad is replying').waitFor()
    await noor.page.getByRole('button', { name: 'Send to customer' }).click()
    await omar.page.getByRole('article', { name: 'Reply to customer: Noor Haddad' }).waitFor()
    await omar.page.getByText('Somebody has written here while you were writing').waitFor()
    await omar.page.getByRole('button', { name: 'Send to customer' }).click()
    await omar.page.getByText(/Nothing was sent/).waitFor()
    expect(await his.inputValue()).toBe('The fuse is broken.')
    await expectAccessible(omar.page)
    await omar.page.getByRole('button', { name: 'I have read it' }).click()
    await omar.page.getByRole('button', { name: 'Send to customer' }).click()
    await omar.page.getByRole('article', { name: 'Reply to customer: Omar Diaz' }).waitFor()
    await noor.page.getByText('Omar Diaz is looking at this').waitFor()
  })

  it('sends a file with an answer and keeps it with the draft', async () => {
    const { page } = noor
    const box = page.getByRole('textbox', { name: 'Reply to the customer' })
    await box.fill('Here is the plan.')
    const files = [{ name: 'plan.png', mimeType: 'image/png', buffer: picture }]
    await page.locator('section', { has: box }).locator('input[type=file]').setInputFiles(files)
    const going = page.getByRole('list', { name: 'Files that go along' })
    await going.getByRole('button', { name: 'Leave out plan.png' }).waitFor()
    await page.reload()
    await going.getByText('plan.png').waitFor()
    expect(await box.inputValue()).toBe('Here is the plan.')
    await page.getByRole('button', { name: 'Send to customer' }).click()
    const sent = page.getByRole('article', { name: 'Reply to customer: Noor Haddad' }).last()
    await sent.getByRole('button', { name: /plan\.png/ }).click()
    await page.getByRole('img', { name: 'plan.png' }).waitFor()
    await page.keyboard.press('Escape')
    await going.waitFor({ state: 'detached' })
  })

  it('moves a message into a ticket of its own, and back', async () => {
    const { page } = noor
    await page.getByRole('button', { name: 'What to do with the message of Omar Diaz' }).click()
    await page.getByRole('menuitem', { name: 'Move into a ticket of its own…' }).click()
    const dialog = page.getByRole('dialog', { name: 'A ticket of its own' })
    await dialog.getByLabel('Subject').fill('The fuse')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Move 1 message' }).click()
    await page.getByRole('heading', { name: 'The fuse' }).waitFor()
    await page.getByText('The fuse is broken.').waitFor()
    await page.getByRole('link', { name: '#1 The gate stays shut' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Move back' }).click()
    await page.getByRole('heading', { name: 'The gate stays shut' }).waitFor()
    await page.getByRole('article', { name: 'Reply to customer: Omar Diaz' }).waitFor()
  })

  it('merges the other ticket into this one, says where it went, and parts them again', async () => {
    const { page } = noor
    await page.getByRole('button', { name: 'More' }).last().click()
    await page.getByRole('menuitem', { name: 'Merge with…' }).click()
    await page.getByRole('option', { name: /The reader beeps twice/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Merge two records' })
    await dialog.getByText(/Messages, files, tasks and tags/).waitFor()
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
    await page.getByText('#2 The reader beeps twice').waitFor()
    await page.getByText('It beeps, and nothing happens.').waitFor()
    await expectAccessible(page)

    await omar.page.goto(`${url}/tickets/${reader}`)
    await omar.page.getByText('Part of another record now').waitFor()
    await expectAccessible(omar.page)
    await omar.page.getByRole('button', { name: 'Open it' }).click()
    await omar.page.getByRole('heading', { name: 'The gate stays shut' }).waitFor()

    await page.getByRole('button', { name: 'Undo the merge' }).click()
    await page.getByText('It beeps, and nothing happens.').waitFor({ state: 'detached' })
  })

  it('gives it to a team, by which the queue can be narrowed', async () => {
    const { page } = noor
    await page.getByRole('button', { name: 'Assign', exact: true }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Customer care' }).click()
    await page.getByRole('complementary').first().getByText('Customer care').waitFor()
    const open = `${url}/tickets?show=open&view=all&status=open,inProgress,pending`
    await page.goto(open)
    await page.getByText('2 records').waitFor()
    await page.goto(`${open}&teamId=${team}`)
    await page.getByText('1 record', { exact: true }).waitFor()
    await page.getByRole('button', { name: /Team.*Customer care/ }).waitFor()
    await page.getByRole('link', { name: 'The gate stays shut' }).waitFor()
  })

  it('opens the help form in the settings, and gets what a stranger asks', async () => {
    const asha = await openPage(browser)
    const admin = await signIn(browser, url, await manager())
    await admin.page.goto(`${url}/settings/ticket-form`)
    await admin.page.getByRole('switch', { name: 'The form is open' }).click()
    const address = admin.page.getByRole('textbox', { name: 'Address of the form' })
    await address.waitFor()
    await expectAccessible(admin.page)

    await asha.goto(new URL(new URL(await address.inputValue()).pathname, url).href)
    await expectAccessible(asha)
    await asha.getByLabel('E-mail').fill('stranger@elsewhere.example')
    await asha.getByLabel('Subject').fill('My badge is lost')
    await asha.getByLabel('Message').fill('Since this morning.')
    await asha.getByRole('button', { name: 'Send' }).click()
    await asha.getByText('Thank you for writing').waitFor()
    await expectAccessible(asha)
    await noor.page.goto(`${url}/tickets?show=open&view=all&status=open,inProgress,pending`)
    await noor.page.getByRole('link', { name: 'My badge is lost' }).waitFor()
  })

  const manager = () => colleague(url, token, 'Mina Park', 'manager')
})
