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
    await edit.first().waitFor()
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

  async function tokenOf(): Promise<string> {
    const answer = await post(url, '/auth/login', { email: asha.email, password: asha.password })
    return ((await answer.json()) as { accessToken: string }).accessToken
  }
})
