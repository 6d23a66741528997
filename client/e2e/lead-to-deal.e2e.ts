import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { hands, type Hands } from './hands'
import { colleague, expectAccessible, launch, openPage, password, post, signIn, whileHearing } from './people'

const servers = inject('servers')
/** With the mouse on every database; by touch and by keyboard alone on one each, as a hand is the same over either. */
const ways = [
  ...servers.map((server) => ({ ...server, hand: hands.mouse, how: hands.mouse.name })),
  ...servers.slice(-1).map((server) => ({ ...server, hand: hands.touch, how: hands.touch.name })),
  ...servers.slice(0, 1).map((server) => ({ ...server, hand: hands.keyboard, how: hands.keyboard.name })),
]

interface Task {
  type: string
  dueAt: string
}

/** The day so many days from today; a weekend is moved to Monday. */
function workday(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000)
  const late = { 6: 2, 0: 1 }[day.getUTCDay()] ?? 0
  return new Date(day.getTime() + late * 86_400_000).toISOString().slice(0, 10)
}

/** The main loop: capture leads, let the next rep have them, rank, follow up, convert, move, close, see it in the numbers. */
describe.each(ways)('from a campaign to a closed deal on $name, $how', ({ url, hand }) => {
  let browser: Browser
  let page: Page
  let token: string
  let second: Page
  const { press, choose, move }: Hands = hand

  const call = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
    return (await (await fetch(`${url}/api/v1${path}`, { ...init, headers })).json()) as T
  }
  const tile = (name: string, value: string) => page.getByLabel(`${name}: ${value}`).first()

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  it('registers an organization', async () => {
    page = await openPage(browser, hand.size)
    const email = `asha.${Date.now()}@sunrise.example`
    await page.goto(`${url}/register`)
    await page.getByLabel('Organization').fill('Sunrise')
    await page.getByLabel('Your name').fill('Asha Rao')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Good / }).waitFor()
    const answer = await post(url, '/auth/login', { email, password })
    token = ((await answer.json()) as { accessToken: string }).accessToken
    for (const name of ['Mia Chen', 'Omar Haddad']) {
      const rep = await colleague(url, token, name, 'salesRep')
      const { items } = await call<{ items: { id: string }[] }>(`/users?q=${encodeURIComponent(rep.email)}`)
      await call(`/users/${items[0]?.id ?? ''}`, { method: 'PATCH', body: JSON.stringify({ takesLeads: true }) })
    }
    await call('/organization', { method: 'PATCH', body: JSON.stringify({ currency: 'INR', locale: 'en-IN' }) })
    const manager = await colleague(url, token, 'Daniel Weber', 'manager')
    second = (await signIn(browser, url, manager)).page
    await page.reload()
  })

  it('plans a campaign', async () => {
    await page.goto(`${url}/campaigns?create=campaign`)
    const form = page.getByRole('dialog', { name: 'New campaign' })
    await form.getByLabel('Name').fill('Launch Sprint')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Launch Sprint' }).waitFor()
  })

  it('gives three leads to the reps in turn', async () => {
    const owners: string[] = []
    for (const name of ['Aarav', 'Priya', 'Rahul']) {
      await page.goto(`${url}/leads?create=lead`)
      const form = page.getByRole('dialog', { name: 'New lead' })
      await form.getByLabel('First name').fill(name)
      await form.getByLabel('Company').fill(`${name} Works`)
      await press(form.getByRole('button', { name: 'Relationship' }))
      await choose(page, form.getByRole('button', { name: 'Who gets it' }), 'The next rep in turn')
      await choose(page, form.getByRole('button', { name: 'Campaign' }), 'Launch Sprint')
      await form.getByLabel('Estimated value').fill('125000')
      await page.keyboard.press('Control+Enter')
      const said = page.getByText(new RegExp(`“${name}” went to (Mia Chen|Omar Haddad)`))
      await said.waitFor()
      owners.push(((await said.textContent()) ?? '').replace(/.*went to /, ''))
    }
    expect(owners[0]).not.toBe(owners[1])
    expect(owners[2]).toBe(owners[0])
  })

  it('raises one to 72, which is hot', async () => {
    await page.getByRole('heading', { name: 'Rahul' }).waitFor()
    await press(page.getByRole('tab', { name: 'Score' }))
    await press(page.getByRole('button', { name: 'Set by hand' }))
    const form = page.getByRole('dialog', { name: 'Set by hand' })
    await form.getByLabel('Score').fill('72')
    await form.getByLabel('Reason').fill('Asked for an offer')
    await press(form.getByRole('button', { name: 'Save' }))
    await page.getByText('Score set to 72').waitFor()
    await page.getByText('Hot').first().waitFor()
  })

  it('follows two leads up in three steps, on their days', async () => {
    const { items } = await call<{ items: { id: string; displayName: string }[] }>('/leads?sort=createdAt')
    const followed = items.filter(({ displayName }) => displayName !== 'Rahul')
    for (const { id, displayName } of followed) {
      await page.goto(`${url}/leads/${id}`)
      await press(page.getByRole('button', { name: 'Follow up' }))
      const form = page.getByRole('dialog', { name: `Follow up ${displayName}` })
      await form.getByText(`Call ${displayName}`).first().waitFor()
      await press(form.getByRole('button', { name: 'Make 3 tasks' }))
      await page.getByText('3 tasks made for one lead').waitFor()
      const tasks = await call<{ items: Task[] }>(`/tasks?relatedType=lead&relatedId=${id}&sort=dueAt`)
      expect(tasks.items.map(({ type }) => type)).toEqual(['call', 'email', 'call'])
      expect(tasks.items.map(({ dueAt }) => dueAt.slice(0, 10))).toEqual([0, 2, 5].map(workday))
    }
  })

  it('converts the hot lead', async () => {
    const { items } = await call<{ items: { id: string }[] }>('/leads?temperature=hot')
    await page.goto(`${url}/leads/${items[0]?.id ?? ''}`)
    await press(page.getByRole('button', { name: 'Convert', exact: true }))
    const form = page.getByRole('dialog', { name: 'Convert “Rahul”' })
    await form.getByLabel('Name of the deal').fill('Rahul Works: 40 desks')
    await press(form.getByRole('button', { name: 'Convert' }))
    await page.getByRole('heading', { name: 'Rahul Works: 40 desks' }).waitFor()
  })

  it('brings its deal to Won with a reason, while a second browser sees it move', async () => {
    await whileHearing(second, () => second.goto(`${url}/deals/board`))
    const seen = (column: string) =>
      second.getByRole('region', { name: column, exact: true }).getByRole('article', { name: 'Rahul Works: 40 desks' })
    await seen('Qualification').waitFor()
    await page.goto(`${url}/deals/board`)
    await page.getByRole('article', { name: 'Rahul Works: 40 desks' }).waitFor()
    await move(page, 'Rahul Works: 40 desks', 'Won')
    const why = page.getByRole('dialog', { name: '“Rahul Works: 40 desks” is won' })
    await why.getByLabel('Reason').fill('Best fit')
    await press(why.getByRole('button', { name: 'Move to Won' }))
    await why.waitFor({ state: 'detached' })
    await seen('Won').waitFor()
  })

  it('says the same on dashboard, campaign, forecast and feed, to the rupee', async () => {
    await page.goto(`${url}/dashboard?period=all`)
    await tile('Won value', '₹1,25,000').waitFor()
    await tile('Won deals', '1').waitFor()
    await tile('Converted leads', '1').waitFor()
    await expectAccessible(page)
    const campaigns = await call<{ items: { id: string }[] }>('/campaigns')
    await page.goto(`${url}/campaigns/${campaigns.items[0]?.id ?? ''}`)
    await press(page.getByRole('tab', { name: 'Numbers' }))
    await page.getByText('₹1,25,000').first().waitFor()
    await page.goto(`${url}/deals/forecast`)
    await page
      .getByRole('row', { name: /^Total/ })
      .getByText('₹1,25,000')
      .first()
      .waitFor()
    await page.goto(url)
    await page
      .getByRole('region', { name: 'What happened lately' })
      .getByText('Rahul Works: 40 desks')
      .first()
      .waitFor()
  })
})
