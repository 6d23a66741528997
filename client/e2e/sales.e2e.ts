import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colleague, expectAccessible, launch, organization, password, post, signIn, type Person } from './people'
import { inTurn } from './turns'

describe.each(inTurn('sales'))('leads and deals on $name', ({ url }) => {
  let browser: Browser
  let asha: Person
  let token: string

  beforeAll(async () => {
    browser = await launch()
    const admin = await organization(url)
    token = admin.token
    for (const name of ['Mia Chen', 'Omar Haddad']) {
      const { email } = await colleague(url, admin.token, name, 'salesRep')
      const users = await fetch(`${url}/api/v1/users?q=${encodeURIComponent(email)}`, {
        headers: { Authorization: `Bearer ${admin.token}` },
      })
      const { items } = (await users.json()) as { items: { id: string }[] }
      const taker = await fetch(`${url}/api/v1/users/${items[0]?.id ?? ''}`, {
        method: 'PATCH',
        headers: { Authorization: `Bearer ${admin.token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ takesLeads: true }),
      })
      expect(taker.status).toBe(200)
    }
    expect((await post(url, '/auth/login', { email: admin.email, password })).status).toBe(200)
    asha = await signIn(browser, url, admin)
  })
  afterAll(() => browser.close())

  it('gives leads to the reps in turn', async () => {
    const { page } = asha
    await page.keyboard.press('g')
    await page.keyboard.press('l')
    await page.getByText('No leads yet').waitFor()
    const owners: string[] = []
    for (const name of ['Aarav', 'Priya', 'Rahul']) {
      await page.goto(`${url}/leads?create=lead`)
      const form = page.getByRole('dialog', { name: 'New lead' })
      await form.getByLabel('First name').fill(name)
      await form.getByRole('button', { name: 'Relationship' }).click()
      await form.getByRole('button', { name: 'Who gets it' }).click()
      await page.getByRole('option', { name: 'The next rep in turn' }).click()
      // The list hands the focus back in the next frame, before which no hand presses a key.
      await form.getByRole('button', { name: 'Who gets it' }).and(page.locator(':focus')).waitFor()
      await page.keyboard.press('Control+Enter')
      const said = page.getByText(new RegExp(`“${name}” went to (Mia Chen|Omar Haddad)`))
      await said.waitFor()
      owners.push((await said.textContent()) ?? '')
    }
    const [first, second, third] = owners.map((text) => text.replace(/.*went to /, ''))
    expect(first).not.toBe(second)
    expect(third).toBe(first)
  })

  it('turns a lead hot by hand and back to the rules', async () => {
    const { page } = asha
    await page.getByRole('heading', { name: 'Rahul' }).waitFor()
    await page.getByRole('tab', { name: 'Score' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Set by hand' }).click()
    const form = page.getByRole('dialog', { name: 'Set by hand' })
    await form.getByLabel('Score').fill('72')
    await form.getByLabel('Reason').fill('Asked for an offer')
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Score set to 72').waitFor()
    await page.getByText('Hot').first().waitFor()
    await page.getByRole('button', { name: 'Back to the rules' }).click()
    await page.getByText(/The rules say \d+/).waitFor()
    await page.getByRole('button', { name: 'Contacted' }).click()
    await page.getByText('“Rahul” is now Contacted').waitFor()
  })

  it('converts a lead, linking what is known, and leads on to the deal', async () => {
    const { page } = asha
    expect((await post(url, '/companies', { name: 'Techverse', domain: 'techverse.example' }, token)).status).toBe(201)
    const made = await post(
      url,
      '/leads',
      {
        firstName: 'Neha',
        lastName: 'Kapoor',
        company: 'Techverse Pvt Ltd',
        email: 'neha@techverse.example',
        estimatedValue: 250000,
        currency: 'INR',
      },
      token,
    )
    const { id } = (await made.json()) as { id: string }
    await page.goto(`${url}/leads/${id}`)
    await page.getByRole('button', { name: 'Convert', exact: true }).click()
    const form = page.getByRole('dialog', { name: 'Convert “Neha Kapoor”' })
    const plan = form.getByRole('list', { name: 'What becomes of it' })
    await plan.getByText('is there already and will be linked').waitFor()
    expect(await plan.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/Contact.*Neha Kapoor.*will be created/),
      expect.stringMatching(/Company.*Techverse.*will be linked/),
      expect.stringMatching(/Deal.*Techverse – Neha Kapoor.*will be created/),
    ])
    await expectAccessible(page)
    await form.getByLabel('Name of the deal').fill('Techverse: 40 desks')
    await form.getByRole('button', { name: 'Convert' }).click()
    await page.getByText('“Neha Kapoor” is converted').waitFor()
    await page.getByRole('heading', { name: 'Techverse: 40 desks' }).waitFor()
    await page.goto(`${url}/leads/${id}`)
    const became = page.getByRole('list', { name: 'What became of it' })
    await became.getByRole('link', { name: 'Company Techverse' }).waitFor()
    await expectAccessible(page)
    expect(await page.getByRole('button', { name: 'Convert', exact: true }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Edit Company' }).count()).toBe(0)
    await became.getByRole('link', { name: 'Deal Techverse: 40 desks' }).click()
    await page.getByRole('heading', { name: 'Techverse: 40 desks' }).waitFor()
  })

  it('moves a deal through its stages; losing asks why', async () => {
    const { page } = asha
    await page.goto(`${url}/deals?create=deal`)
    const form = page.getByRole('dialog', { name: 'New deal' })
    await form.getByLabel('Name').fill('Tower B')
    await form.getByLabel('Amount').fill('450000')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Tower B' }).waitFor()
    const stages = page.getByRole('navigation', { name: 'Stage of the deal' })
    await stages.getByRole('button', { name: 'Proposal' }).click()
    await page.getByText('“Tower B” moved to Proposal').waitFor()
    await page.getByText('moved this record to Proposal').first().waitFor()
    await expectAccessible(page)
    await stages.getByRole('button', { name: 'Lost' }).click()
    const why = page.getByRole('dialog', { name: '“Tower B” is lost' })
    await why.getByRole('button', { name: 'Move to Lost' }).click()
    await why.getByText('Say why it is lost.').first().waitFor()
    await why.getByLabel('Reason').fill('Price')
    await why.getByRole('button', { name: 'Move to Lost' }).click()
    await page.getByText('“Tower B” moved to Lost').waitFor()
    await page.getByRole('tab', { name: 'Stages' }).click()
    await page.getByText('Price').first().waitFor()
    await expectAccessible(page)
  })
})
