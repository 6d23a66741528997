import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { openMail } from './mailbox'
import { inTurn } from './turns'

/** One red dot. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

describe.each(inTurn('files and mail'))('files and mail on $name', ({ url }) => {
  let browser: Browser
  let asha: Person
  let contact: string

  beforeAll(async () => {
    browser = await launch()
    const admin = await organization(url)
    const customer = { firstName: 'Priya', lastName: 'Menon', email: 'priya@finedge.example' }
    const made = await post(url, '/contacts', customer, admin.token)
    contact = `${url}/contacts/${((await made.json()) as { id: string }).id}`
    const template = {
      name: 'First offer',
      subject: 'Your offer, {{contact.firstName}}',
      body: 'Hello {{contact.firstName}},\n\nhere is **the offer**.',
      isMarketing: true,
    }
    expect((await post(url, '/email-templates', template, admin.token)).status).toBe(201)
    asha = await signIn(browser, url, admin)
  })
  afterAll(() => browser.close())

  it('adds files, looks at a picture, deletes and takes back', async () => {
    const { page } = asha
    await page.goto(contact)
    await page.getByRole('tab', { name: 'Files' }).click()
    await page.getByText('No files yet').waitFor()
    await page
      .getByLabel('Add files')
      .last()
      .setInputFiles([
        { name: 'photo.png', mimeType: 'image/png', buffer: picture },
        { name: '<img src=x onerror=alert(1)>.txt', mimeType: 'text/plain', buffer: Buffer.from('offer') },
        { name: 'setup.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
      ])
    const list = page.getByRole('list', { name: 'Files' })
    await list.getByRole('button', { name: 'photo.png', exact: true }).waitFor()
    await list.getByText('_img src=x onerror=alert(1)_.txt').waitFor()
    await page.getByText(/Not added: Programs are not taken/).waitFor()
    await page.getByRole('button', { name: 'Forget setup.exe' }).click()
    await expectAccessible(page)

    await list.getByRole('button', { name: 'photo.png', exact: true }).click()
    const shown = page.getByRole('img', { name: 'photo.png' })
    await shown.waitFor()
    expect(await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1)
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Delete photo.png' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await list.getByRole('button', { name: 'photo.png', exact: true }).waitFor()
  })

  it('sends a mail by a template with a file, and logs it', async () => {
    const { page } = asha
    await page.goto(contact)
    await page.getByRole('button', { name: 'Write an e-mail' }).click()
    const form = page.getByRole('dialog', { name: 'E-mail to Priya Menon' })
    await form.getByLabel('Template').selectOption({ label: 'First offer' })
    await expect.poll(() => form.getByLabel('Subject').inputValue()).toBe('Your offer, Priya')
    await form.getByText('photo.png').click()
    await form.getByRole('button', { name: 'Preview' }).click()
    await form.getByText('the offer', { exact: true }).waitFor()
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Send' }).click()
    await page.getByText('On its way to priya@finedge.example').waitFor()
    await page.getByText('Your offer, Priya').first().waitFor()
    await openMail(page, url, 'priya@finedge.example', /Your offer, Priya/)
  })

  it('lets the customer take the consent back, and respects it', async () => {
    const { page } = asha
    const link = /(\/unsubscribe\?token=\S+)/.exec((await page.locator('pre').textContent()) ?? '')?.[1] ?? ''
    await page.goto(`${url}${link}`)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Yes, no more' }).click()
    await page.getByRole('heading', { name: 'Done' }).waitFor()
    await page.goto(contact)
    await page.getByRole('button', { name: 'Write an e-mail' }).click()
    await page.getByText('Priya Menon has taken back the consent to get e-mail.').waitFor()
    expect(await page.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true)
  })

  it('shows where mail comes in and what becomes of it', async () => {
    const { page } = asha
    await page.goto(`${url}/settings/inbound-email`)
    const hook = page.getByRole('textbox', { name: 'Address of the webhook' })
    const before = await hook.inputValue()
    expect(before).toContain('/api/v1/inbound/email/')
    await page.getByLabel('From somebody who is not known').selectOption('refuse')
    await page.getByText('Saved').first().waitFor()
    await page.getByRole('button', { name: 'Make a new address' }).click()
    await expect.poll(() => hook.inputValue()).not.toBe(before)
    await expectAccessible(page)
    await page.goto(`${url}/settings/email-templates`)
    await page.getByText('First offer').waitFor()
    await expectAccessible(page)
  })
})
