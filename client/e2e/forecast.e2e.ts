import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colleague, expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { inTurn } from './turns'

const year = new Date().getFullYear()
const quarter = Math.floor(new Date().getMonth() / 3) + 1
const lastMonth = String(quarter * 3).padStart(2, '0')

describe.each(inTurn('forecast'))('the forecast on $name', ({ url }) => {
  let browser: Browser
  let asha: Person
  let admin: { name: string; email: string; token: string }

  beforeAll(async () => {
    browser = await launch()
    admin = await organization(url)
    asha = await signIn(browser, url, admin)
  })
  afterAll(() => browser.close())

  it('teaches while there is nothing', async () => {
    const { page } = asha
    await page.goto(`${url}/deals/forecast`)
    await page.getByText('Nothing to expect yet').waitFor()
    await expectAccessible(page)
  })

  it('takes quotas that are typed into a grid', async () => {
    const { page } = asha
    await page.goto(`${url}/settings/quotas`)
    const period = `Q${quarter} ${year}`
    const cell = page.getByLabel(`Quota of Asha Rao for ${period}`)
    await cell.fill('a lot')
    await page.keyboard.press('Enter')
    await expect.poll(() => cell.getAttribute('aria-invalid')).toBe('true')
    await cell.fill('2,000')
    await page.keyboard.press('Enter')
    await page
      .getByRole('row', { name: /All together/ })
      .getByText('$2,000')
      .first()
      .waitFor()
    await page.reload()
    await expect.poll(() => cell.inputValue()).toBe('2,000')
    await expectAccessible(page)

    // By month the quarter's own quota has no part.
    await page.getByLabel('Periods').selectOption('month')
    await page.getByLabel(/Quota of Asha Rao for Dec/).waitFor()
  })

  it('holds what was won against them, and opens the deals behind a number', async () => {
    const { page } = asha
    const headers = { Authorization: `Bearer ${admin.token}` }
    const answer = await fetch(`${url}/api/v1/pipelines?isDefault=true`, { headers })
    const { items } = (await answer.json()) as { items: { stages: { id: string; name: string }[] }[] }
    const won = items[0]?.stages.find(({ name }) => name === 'Won')?.id
    const open = { expectedCloseDate: `${year}-${lastMonth}-28`, forecastCategory: 'commit' }
    await post(url, '/deals', { name: 'Signed', amount: 500, stageId: won }, admin.token)
    await post(url, '/deals', { name: 'Nearly', amount: 300.25, ...open }, admin.token)
    await post(url, '/deals', { name: 'Almost', amount: 100, ...open }, admin.token)
    await post(url, '/deals', { name: 'Some day', amount: 7 }, admin.token)

    await page.goto(`${url}/deals`)
    await page.getByRole('link', { name: 'Forecast' }).click()
    const row = page.getByRole('row', { name: /Asha Rao/ })
    await row.getByText('25 %').waitFor()
    await row.getByText('$400.25').waitFor()
    await page.getByText('1 open deal over $7 has no expected close date').waitFor()
    await expectAccessible(page)

    await row.getByRole('link', { name: /Commit Asha Rao/ }).click()
    await page.getByText('Nearly').first().waitFor()
    await page.getByText('Almost').first().waitFor()
    expect(await page.getByText('Signed').count()).toBe(0)
    expect(await page.getByText('Some day').count()).toBe(0)

    await page.goBack()
    await row.waitFor()
    await page.getByLabel('Put together by').selectOption('category')
    await page
      .getByRole('row', { name: /^Commit/ })
      .getByText('$400.25')
      .first()
      .waitFor()
    await page.reload()
    await page.getByRole('row', { name: /^Commit/ }).waitFor()
  })

  it('is read, not set, by others, also on a phone', async () => {
    const who = await colleague(url, admin.token, 'Ben', 'viewer')
    const { page } = await signIn(browser, url, who, { width: 390, height: 844 })
    await page.goto(`${url}/deals/forecast`)
    await page.getByRole('row', { name: /Total/ }).waitFor()
    await expectAccessible(page)
    await page.goto(`${url}/settings/quotas`)
    await page
      .getByRole('row', { name: /Asha Rao/ })
      .getByText('$2,000')
      .first()
      .waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    await expectAccessible(page)
  })
})
