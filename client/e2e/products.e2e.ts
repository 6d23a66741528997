import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colleague, expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { inTurn } from './turns'

describe.each(inTurn('products'))('products on $name', ({ url }) => {
  let browser: Browser
  let token: string
  let manager: Person
  let rep: Person
  let dealId: string

  const lines = (page: Page) => page.getByRole('list', { name: 'Products of the deal' })
  const saved = (page: Page) =>
    page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.url().includes('/deals/'))

  async function create(path: string, body: object): Promise<string> {
    const answer = await post(url, path, body, token)
    expect(answer.status, await answer.clone().text()).toBe(201)
    return ((await answer.json()) as { id: string }).id
  }

  /** What the deal came to, as the server has it. */
  async function amount(): Promise<number> {
    const answer = await fetch(`${url}/api/v1/deals/${dealId}`, { headers: { Authorization: `Bearer ${token}` } })
    return ((await answer.json()) as { amount: number }).amount
  }

  beforeAll(async () => {
    browser = await launch()
    ;({ token } = await organization(url))
    manager = await signIn(browser, url, await colleague(url, token, 'Daniel Weber', 'manager'), {
      width: 1440,
      height: 900,
    })
    rep = await signIn(browser, url, await colleague(url, token, 'Mia Chen', 'salesRep'), { width: 390, height: 844 })
    dealId = await create('/deals', { name: 'Tower B', amount: 5000 })
  })
  afterAll(() => browser.close())

  it('begins the catalogue from the empty list', async () => {
    const { page } = manager
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.getByText('No products yet').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'New product' }).first().click()
    const form = page.getByRole('dialog', { name: 'New product' })
    await form.getByLabel('Name').fill('Dedicated desk')
    await form.getByLabel('SKU').fill('DESK-01')
    await form.getByLabel('Unit price').fill('12,500.05')
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Dedicated desk' }).waitFor()
    await page.getByText('$12,500.05').first().waitFor()
    await expectAccessible(page)
    await create('/products', { name: 'Meeting room', currency: 'EUR', unitPrice: 80 })
    await create('/products', { name: 'Phone booth', unitPrice: 10, isActive: false })
    await page.goto(`${url}/products`)
    await page.getByText('No longer').waitFor()
    await expectAccessible(page)
  })

  it('sells products in a deal, found by their SKU and priced by the catalogue', async () => {
    const { page } = manager
    await page.goto(`${url}/deals/${dealId}`)
    await page.getByRole('tab', { name: 'Products' }).click()
    await page.getByText('No products in this deal').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Add product' }).press('Enter')
    await page.keyboard.type('desk-01')
    await page.getByRole('option', { name: /Dedicated desk/ }).waitFor()
    await page.keyboard.press('Enter')
    const quantity = page.getByLabel('Quantity of Dedicated desk')
    await expect.poll(() => quantity.evaluate((input) => input === document.activeElement)).toBe(true)
    const answer = saved(page)
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await lines(page).getByText('$37,500.15').waitFor()
    await answer
    await expect.poll(amount, { timeout: 15_000 }).toBe(37_500.15)
    await page.getByText('Follows from the products of this deal.').waitFor()
    expect(await page.getByRole('button', { name: 'Edit Amount' }).count()).toBe(0)
  })

  it('asks for a price where the catalogue has none in the currency, and offers no product that went', async () => {
    const { page } = manager
    await page.getByRole('button', { name: 'Add product' }).click()
    await page.getByRole('option', { name: /Meeting room/ }).waitFor()
    expect(await page.getByRole('option', { name: /Phone booth/ }).count()).toBe(0)
    await page.getByRole('option', { name: /Meeting room/ }).click()
    await page.getByLabel('What does one “Meeting room” cost in this deal, in USD?').fill('99.99')
    await page.keyboard.press('Enter')
    await page.getByLabel('Quantity of Meeting room').fill('0')
    await page.getByText('Above zero, with at most four decimals.').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Quantity of Meeting room').fill('0.5')
    await page.keyboard.press('Tab')
    await page.getByLabel('Discount, % of Meeting room').fill('7.5')
    await page.keyboard.press('Enter')
    await lines(page).getByText('$46.25').waitFor()
    await page.getByText('$37,546.40').first().waitFor()
    await expect.poll(amount, { timeout: 15_000 }).toBe(37_546.4)
    await page.getByRole('button', { name: 'Move Meeting room up' }).click()
    await expect.poll(() => lines(page).getByRole('link').allTextContents()).toEqual(['Meeting room', 'Dedicated desk'])
    await expectAccessible(page)
  })

  it('is as good on a phone, and keeps what others changed meanwhile', async () => {
    const { page } = rep
    await page.goto(`${url}/products`)
    await page.getByText('Dedicated desk').first().waitFor()
    await expectAccessible(page)
    await page.getByText('Dedicated desk').first().click()
    await page.getByRole('heading', { name: 'Dedicated desk' }).waitFor()
    expect(await page.getByRole('button', { name: /^Edit / }).count()).toBe(0)
    await expectAccessible(page)

    await page.goto(`${url}/deals/${dealId}`)
    await page.getByRole('tab', { name: 'Products' }).click()
    await lines(page).getByText('$46.25').waitFor()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.getByRole('button', { name: 'Remove “Meeting room”' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await lines(page).getByText('Meeting room').waitFor()
    await expect.poll(amount, { timeout: 15_000 }).toBe(37_546.4)
    await page.getByLabel('Quantity of Dedicated desk').fill('4')
    await page.keyboard.press('Enter')
    await expect.poll(amount, { timeout: 15_000 }).toBe(50_046.45)
  })

  it('asks when two people change the products at once', async () => {
    const { page } = manager
    await page.getByLabel('Quantity of Dedicated desk').waitFor()
    await expect.poll(() => page.getByLabel('Quantity of Dedicated desk').inputValue(), { timeout: 15_000 }).toBe('4')
    // Somebody's change that this screen has not heard of yet.
    let rival = true
    await page.route('**/deals/*', async (route) => {
      if (rival && route.request().method() === 'PATCH') {
        rival = false
        await fetch(`${url}/api/v1/deals/${dealId}`, {
          method: 'PATCH',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify({ lineItems: [] }),
        })
      }
      await route.continue()
    })
    await page.getByLabel('Quantity of Dedicated desk').fill('5')
    await page.keyboard.press('Enter')
    const question = page.getByRole('dialog', { name: 'Changed by somebody else meanwhile' })
    await question.getByText('5 × Dedicated desk', { exact: false }).waitFor()
    await expectAccessible(page)
    await question.getByRole('button', { name: 'Save my choice' }).click()
    await expect.poll(amount, { timeout: 15_000 }).toBe(62_546.5)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  it('sells products from the start, in the form of a new deal', async () => {
    const { page } = manager
    await page.goto(`${url}/deals?view=list`)
    await page.getByRole('button', { name: 'New deal' }).first().click()
    const form = page.getByRole('dialog', { name: 'New deal' })
    await form.getByLabel('Name').fill('Tower C')
    await form.getByLabel('Amount').fill('1')
    await form.getByRole('button', { name: 'Add product' }).click()
    await page.getByRole('option', { name: /Dedicated desk/ }).click()
    await page.keyboard.type('3')
    // Enter takes the figure, and does not create the deal yet.
    await page.keyboard.press('Enter')
    await expect.poll(() => form.getByLabel('Amount').inputValue()).toBe('37500.15')
    expect(await form.getByLabel('Amount').getAttribute('readonly')).not.toBeNull()
    await form.getByRole('button', { name: 'Add product' }).click()
    await page.getByRole('option', { name: /Meeting room/ }).click()
    await page.getByLabel('What does one “Meeting room” cost in this deal, in USD?').fill('99.99')
    await page.keyboard.press('Enter')
    await form.getByLabel('Quantity of Meeting room').fill('0.5')
    await form.getByLabel('Discount, % of Meeting room').fill('7.5')
    await expectAccessible(page)
    const made = page.waitForResponse(
      (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/deals'),
    )
    await page.keyboard.press('Control+Enter')
    expect((await (await made).json()) as object).toMatchObject({ amount: 37_546.4, currency: 'USD' })
    await page.getByRole('heading', { name: 'Tower C' }).waitFor()
    await page.getByText('$37,546.40').first().waitFor()
    await page.getByText('Follows from the products of this deal.').waitFor()
  })
})
