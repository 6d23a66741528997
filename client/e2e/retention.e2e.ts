import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { inTurn } from './turns'

describe.each(inTurn('retention'))('retention and consent on $name', ({ url }) => {
  let browser: Browser
  let asha: Person
  let contact: string

  beforeAll(async () => {
    browser = await launch()
    const first = await organization(url)
    const answer = await post(url, '/contacts', { firstName: 'Zoë', lastName: 'Grün' }, first.token)
    contact = ((await answer.json()) as { id: string }).id
    asha = await signIn(browser, url, first)
  })
  afterAll(() => browser.close())

  it('says what a rule would take before it is saved, and keeps it', async () => {
    const { page } = asha
    await page.goto(`${url}/settings/retention`)
    const months = page.getByLabel('Erase contacts after')
    await months.fill('0')
    await months.blur()
    await page.getByText('Give 1 to 120 months, or nothing.').waitFor()
    await months.fill('36')
    await page.getByText('Would erase 0 contacts now').waitFor()
    await page.getByLabel('Empty the recycle bin after').fill('14')
    await page.getByText('Would remove 0 records and files for good now').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByRole('button', { name: 'Discard' }).waitFor({ state: 'detached' })
    await page.reload()
    expect(await months.inputValue()).toBe('36')
    await page.getByText('Nothing yet.').waitFor()
  })

  it('asks once more before people are erased, and shows whom', async () => {
    const { page } = asha
    // A contact with whom nothing happened for years can't be made in a test: the server's count is played.
    await page.route('**/api/v1/retention/preview', async (route) => {
      const answer = await route.fetch()
      const body = (await answer.json()) as { items: { subject: string; count: number | null }[] }
      for (const item of body.items) if (item.subject === 'contacts') item.count = 3
      await route.fulfill({ response: answer, json: body })
    })
    const months = page.getByLabel('Erase contacts after')
    await months.fill('24')
    await page.getByText('Would erase 3 contacts now').waitFor()
    await page.getByRole('button', { name: 'Save changes' }).click()
    const sure = page.getByRole('dialog', { name: 'Erase contacts by this rule?' })
    await sure.getByText('3 contacts are erased within the next hours').waitFor()
    await expectAccessible(page)
    await sure.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Discard' }).click()
    expect(await months.inputValue()).toBe('36')
    await page.getByRole('link', { name: 'Show them' }).click()
    await page.getByText('Retention rule, months is').waitFor()
    expect(new URL(page.url()).searchParams.get('retention')).toBe('36')
    await page.unroute('**/api/v1/retention/preview')
  })

  it('notes a consent and shows each step', async () => {
    const { page } = asha
    await page.goto(`${url}/contacts/${contact}?tab=consents`)
    await page.getByText('Nobody has noted a consent').waitFor()
    await page.getByRole('button', { name: 'Note a consent' }).click()
    await page.getByLabel('Where from').fill('Trade fair 2026')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Note it' }).click()
    const now = page.getByRole('list', { name: 'What holds now' })
    await now.getByText('Granted').waitFor()
    await page.getByRole('button', { name: 'Note a consent' }).click()
    await page.getByRole('combobox', { name: 'The person has' }).selectOption('withdrawn')
    await page.getByLabel('Where from').fill('By phone')
    await page.getByRole('button', { name: 'Note it' }).click()
    await now.getByText('Withdrawn').waitFor()
    const history = page.getByRole('list', { name: 'History' }).getByRole('listitem')
    await history.nth(1).waitFor()
    expect(await history.first().innerText()).toMatch(/Withdrawn[^]*By phone[^]*noted by Asha Rao/)
    expect(await history.nth(1).innerText()).toMatch(/Granted[^]*Trade fair 2026/)
    await expectAccessible(page)
  })
})
