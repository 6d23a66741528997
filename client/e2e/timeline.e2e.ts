import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { inTurn } from './turns'

describe.each(inTurn('timeline'))('the timeline on $name', ({ url }) => {
  let browser: Browser
  let asha: Person
  let id: string

  beforeAll(async () => {
    browser = await launch()
    const first = await organization(url)
    const contact = { firstName: 'Zoë', lastName: 'Grün', title: 'Buyer', department: 'Purchasing' }
    id = ((await (await post(url, '/contacts', contact, first.token)).json()) as { id: string }).id
    for (const change of [{ title: 'Head' }, { department: 'Sales' }, { title: 'Head of everything' }]) {
      const answer = await fetch(`${url}/api/v1/contacts/${id}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${first.token}` },
        body: JSON.stringify(change),
      })
      expect(answer.status).toBe(200)
    }
    asha = await signIn(browser, url, first)
  })
  afterAll(() => browser.close())

  it('tells the edits of a while as one, from the first value to the last', async () => {
    const { page } = asha
    await page.goto(`${url}/contacts/${id}`)
    const edit = page.getByRole('listitem').filter({ hasText: 'changed Job title and Department' })
    await edit.first().getByText('Head of everything').waitFor()
    expect(await edit.first().innerText()).toMatch(/Buyer[^]*Head of everything/)
    await expectAccessible(page)
  })

  it('puts a former value back by keyboard', async () => {
    const { page } = asha
    await page.getByRole('button', { name: 'Put Job title back' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Job title is Buyer again').waitFor()
    const answer = await fetch(`${url}/api/v1/contacts/${id}`, {
      headers: { Authorization: `Bearer ${await tokenOf()}` },
    })
    expect(((await answer.json()) as { title: string; department: string }).title).toBe('Buyer')
  })

  it('says when a value has changed again since, before it is lost', async () => {
    const { page } = asha
    const token = await tokenOf()
    const change = (body: object) =>
      fetch(`${url}/api/v1/contacts/${id}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      })
    await change({ status: 'inactive' })
    const told = page.getByRole('listitem').filter({ hasText: 'Active' }).filter({ hasText: 'Inactive' })
    await told.first().waitFor()
    // The page is not told in time of what a colleague does.
    await page.context().setOffline(true)
    await change({ status: 'prospect' })
    await page.context().setOffline(false)
    await page.route('**/api/v1/timeline?*', (route) => route.abort())
    await page.getByRole('button', { name: 'Put Status back' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Status has changed again since' })
    await dialog.getByText('It is now “Prospect”. Putting it back makes it “Active”.').waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Put Status back' }).first().click()
    await dialog.getByRole('button', { name: 'Put Status back' }).click()
    await page.getByText('Status is Active again').waitFor()
    await page.unroute('**/api/v1/timeline?*')
  })

  async function tokenOf(): Promise<string> {
    const answer = await post(url, '/auth/login', { email: asha.email, password: asha.password })
    return ((await answer.json()) as { accessToken: string }).accessToken
  }
})
