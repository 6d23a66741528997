import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colleague, expectAccessible, launch, organization, post, signIn, whileHearing, type Person } from './people'
import { pick } from './settings-screen'
import { inTurn } from './turns'

describe.each(inTurn('currencies'))('currencies on $name', ({ url }) => {
  let browser: Browser
  let admin: Person
  let rep: Person
  let dealId: string

  beforeAll(async () => {
    browser = await launch()
    const made = await organization(url)
    // Within what a forecast looks at.
    const expectedCloseDate = new Date().toISOString().slice(0, 10)
    const deal = { name: 'Tower B', amount: 1000, currency: 'EUR', expectedCloseDate }
    const answer = await post(url, '/deals', deal, made.token)
    dealId = ((await answer.json()) as { id: string }).id
    admin = await signIn(browser, url, made)
    rep = await signIn(browser, url, await colleague(url, made.token, 'Mia Chen', 'salesRep'), {
      width: 390,
      height: 844,
    })
  })
  afterAll(() => browser.close())

  it('counts another currency one to one until it has a rate', async () => {
    const { page } = admin
    await page.goto(`${url}/settings/currencies`)
    await page.getByText('No other currency yet', { exact: false }).waitFor()
    await expectAccessible(page)
    await whileHearing(rep.page, () => rep.page.goto(`${url}/deals/${dealId}`))
    await rep.page.getByText('≈ $1,000', { exact: true }).waitFor()
  })

  it('values an open deal anew with its first rate, on pages that are open elsewhere too', async () => {
    const { page } = admin
    await page.getByRole('button', { name: 'Add currency' }).click()
    await page.getByText('Give a number above zero.').first().waitFor()
    await pick(page, page.getByRole('combobox', { name: 'Currency' }), 'EUR')
    await page.getByLabel('Worth of one unit in USD').fill('1.1')
    await page.getByRole('button', { name: 'Add currency' }).click()
    await page.getByText('1 EUR = 1.1 USD').waitFor()
    await expectAccessible(page)
    await rep.page.getByText('≈ $1,100', { exact: true }).waitFor()
    await expectAccessible(rep.page)
  })

  it.each([
    ['a board', '/deals/board', '1.2', '$1,200'],
    ['the dashboard', '/dashboard', '1.3', '$1,300'],
    ['the forecast', '/deals/forecast', '1.4', '$1,400'],
  ])('moves the sums of %s that is open', async (_, path, rate, sum) => {
    const { page } = admin
    await whileHearing(rep.page, () => rep.page.goto(url + path))
    await rep.page
      .getByText(/^\$1,[123]00$/)
      .first()
      .waitFor()
    const eur = page.getByRole('list', { name: 'Rates of EUR' })
    const card = page.getByRole('region', { name: 'EUR' })
    await card.getByLabel('Worth of one unit in USD').fill(rate)
    await card.getByRole('button', { name: 'Add rate' }).click()
    await page.getByText(`1 EUR = ${rate} USD`).waitFor()
    // Of one day there is one rate.
    expect(await eur.getByRole('listitem').count()).toBe(1)
    await rep.page.getByText(sum, { exact: true }).first().waitFor()
  })

  it('counts one to one again without the currency', async () => {
    const { page } = admin
    await page.getByRole('button', { name: 'Remove EUR' }).click()
    const question = page.getByRole('dialog', { name: 'Remove EUR?' })
    await expectAccessible(page)
    await question.getByRole('button', { name: 'Remove EUR' }).click()
    await page.getByText('No other currency yet', { exact: false }).waitFor()
    await rep.page.goto(`${url}/deals/${dealId}`)
    await rep.page.getByText('≈ $1,000', { exact: true }).waitFor()
  })

  it('only tells the rates to those who do not keep them', async () => {
    const { page } = rep
    await page.goto(`${url}/settings/currencies`)
    await page.getByText('No other currency yet', { exact: false }).waitFor()
    expect(await page.getByRole('button', { name: 'Add currency' }).count()).toBe(0)
    await expectAccessible(page)
  })
})
