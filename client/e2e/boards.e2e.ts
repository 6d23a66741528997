import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, launch, organization, post, signIn, whileHearing, type Person } from './people'
import { inTurn } from './turns'

interface Stage {
  id: string
  name: string
}

describe.each(inTurn('boards'))('the board of deals on $name', ({ url }) => {
  let browser: Browser
  let admin: { name: string; email: string; token: string }
  let asha: Person
  let stages: Stage[]

  const stage = (name: string) => stages.find((one) => one.name === name)?.id ?? ''
  const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
  const card = (where: Page | Locator, name: string) => where.getByRole('article', { name, exact: true })
  const names = async (where: Locator) =>
    (await where.getByRole('article').all()).reduce<Promise<string[]>>(
      async (known, one) => [...(await known), (await one.getAttribute('aria-label')) ?? ''],
      Promise.resolve([]),
    )

  async function create(name: string, amount: number, stageName = 'Qualification'): Promise<string> {
    const answer = await post(url, '/deals', { name, amount, currency: 'EUR', stageId: stage(stageName) }, admin.token)
    expect(answer.status, await answer.clone().text()).toBe(201)
    return ((await answer.json()) as { id: string }).id
  }

  beforeAll(async () => {
    browser = await launch()
    admin = await organization(url)
    const answer = await fetch(`${url}/api/v1/pipelines`, { headers: { Authorization: `Bearer ${admin.token}` } })
    stages = ((await answer.json()) as { items: { stages: Stage[] }[] }).items[0]?.stages ?? []
    for (const [name, amount] of [
      ['Tower', 1000],
      ['Bridge', 500],
      ['Road', 200],
    ] as const)
      await create(name, amount)
    asha = await signIn(browser, url, admin)
  })
  afterAll(() => browser.close())

  it('is one click from the list', async () => {
    const { page } = asha
    await page.goto(`${url}/deals`)
    await page.getByRole('link', { name: 'Board', exact: true }).click()
    await card(page, 'Tower').waitFor()
    expect(await names(column(page, 'Qualification'))).toEqual(['Tower', 'Bridge', 'Road'])
    await column(page, 'Qualification').getByText('$1,700', { exact: true }).waitFor()
    await column(page, 'Qualification').getByText('$170 weighted').waitFor()
    await expectAccessible(page)
  })

  it('moves a dragged card at once, and the order stays', async () => {
    const { page } = asha
    const from = await card(page, 'Road').boundingBox()
    const to = await card(page, 'Bridge').boundingBox()
    if (!from || !to) throw new Error('The cards are not there.')
    await page.mouse.move(from.x + 40, from.y + 40)
    await page.mouse.down()
    await page.mouse.move(to.x + 60, to.y + 5, { steps: 6 })
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/move'))
    await page.mouse.up()
    await expect.poll(() => names(column(page, 'Qualification'))).toEqual(['Tower', 'Road', 'Bridge'])
    expect((await saved).status()).toBe(200)
    await page.reload()
    await card(page, 'Tower').waitFor()
    expect(await names(column(page, 'Qualification'))).toEqual(['Tower', 'Road', 'Bridge'])
  })

  it('moves a card by keys alone, with the sums, and keeps the focus on it', async () => {
    const { page } = asha
    await page.getByRole('button', { name: 'Drag “Road”' }).focus()
    await page.keyboard.press('Space')
    await page.getByText('“Road” is over Qualification, place 2').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowRight')
    await page.getByText('“Road” is over Needs analysis, place 1').waitFor({ state: 'attached' })
    await page.keyboard.press('Space')
    await card(column(page, 'Needs analysis'), 'Road').waitFor()
    await column(page, 'Needs analysis').getByText('$50 weighted').waitFor()
    await column(page, 'Qualification').getByText('$1,500', { exact: true }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Road')
  })

  it('puts a card back when the move is refused, and says why', async () => {
    const { page } = asha
    await page.route('**/move', (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: 'about:blank', title: 'Conflict', status: 409, detail: 'The stage is gone.' }),
      }),
    )
    await page.getByRole('button', { name: 'Move “Road” to…' }).click()
    await page.getByRole('menuitem', { name: 'Proposal' }).click()
    await page.getByText('“Road” stays where it was: The stage is gone.').waitFor()
    await card(column(page, 'Needs analysis'), 'Road').waitFor()
    await column(page, 'Proposal').getByText('$0', { exact: true }).waitFor()
    await page.unroute('**/move')
  })

  it('asks why a deal is lost, and takes it back when nobody says', async () => {
    const { page } = asha
    const lose = async () => {
      await page.getByRole('button', { name: 'Move “Bridge” to…' }).click()
      await page.getByRole('menuitem', { name: 'Lost' }).click()
      return page.getByRole('dialog', { name: '“Bridge” is lost' })
    }
    const first = await lose()
    await expectAccessible(page)
    await first.getByRole('button', { name: 'Cancel' }).click()
    await card(column(page, 'Qualification'), 'Bridge').waitFor()
    const why = await lose()
    await why.getByLabel('Reason').fill('Price')
    await why.getByRole('button', { name: 'Move to Lost' }).click()
    await why.waitFor({ state: 'detached' })
    await card(column(page, 'Lost'), 'Bridge').waitFor()
  })

  it('shows what others move, by itself', async () => {
    const { page } = asha
    const id = await create('Harbour', 300)
    await whileHearing(page, () => page.goto(`${url}/deals/board`))
    await card(column(page, 'Qualification'), 'Harbour').waitFor()
    await post(url, `/deals/${id}/move`, { stageId: stage('Proposal') }, admin.token)
    await card(column(page, 'Proposal'), 'Harbour').waitFor()
  })

  it('marks what comes next and what has gone silent, and hears of it', async () => {
    const { page } = asha
    const month = 30 * 86_400_000
    const make = async (path: string, body: object) => {
      const answer = await post(url, path, body, admin.token)
      expect(answer.status, await answer.clone().text()).toBeLessThan(300)
      return ((await answer.json()) as { id: string }).id
    }
    const id = await make('/deals', {
      name: 'Quarry',
      stageId: stage('Qualification'),
      startedAt: new Date(Date.now() - month).toISOString(),
    })
    const related = { type: 'deal', id }
    await whileHearing(page, () => page.goto(`${url}/deals/board`))
    const quarry = card(page, 'Quarry')
    const silent = quarry.getByText('30 days silent')
    await silent.waitFor()
    await quarry.getByText('Qualification expects 7 days, and nothing is planned').waitFor({ state: 'attached' })
    await quarry.getByText('No next step').waitFor({ state: 'attached' })
    await expectAccessible(page)

    const dueAt = new Date(Date.now() + month).toISOString()
    const task = await make('/tasks', { title: 'Visit', dueAt, related })
    await quarry.getByText(/^Next step planned/).waitFor({ state: 'attached' })
    await silent.waitFor({ state: 'detached' })
    await make(`/tasks/${task}/complete`, {})
    await silent.waitFor()
    await make('/activities', { type: 'email', direction: 'outbound', subject: 'Any news?', dealId: id })
    await make('/tasks', { title: 'Call', dueAt: new Date(Date.now() - 60_000).toISOString(), related })
    await quarry.getByText(/^Next step overdue/).waitFor({ state: 'attached' })
    await silent.waitFor()
    await make('/activities', { type: 'call', subject: 'Spoke', dealId: id })
    await silent.waitFor({ state: 'detached' })
  })

  it('shows a card where somebody else has put it meanwhile, instead of moving it on', async () => {
    const { page } = asha
    const id = await create('Pier', 40)
    await page.goto(`${url}/deals/board`)
    await card(column(page, 'Qualification'), 'Pier').waitFor()
    const go = async (to: string) => {
      await page.getByRole('button', { name: 'Move “Pier” to…' }).click()
      await page.getByRole('menuitem', { name: to }).click()
    }
    let rival = true
    await page.route('**/move', async (route) => {
      if (rival) await post(url, `/deals/${id}/move`, { stageId: stage('Needs analysis') }, admin.token)
      // One's own moves come later, and slowly.
      else await new Promise((done) => setTimeout(done, 500))
      rival = false
      await route.continue()
    })
    await go('Proposal')
    await page.getByText('“Pier” was changed by somebody else meanwhile; it is in Needs analysis now').waitFor()
    await card(column(page, 'Needs analysis'), 'Pier').waitFor()

    // One's own moves are no conflict, also when the next one comes before the first is answered.
    const answers: number[] = []
    page.on('response', (answer) => answer.url().endsWith('/move') && answers.push(answer.status()))
    await go('Proposal')
    await card(column(page, 'Proposal'), 'Pier').waitFor()
    await go('Qualification')
    await expect.poll(() => answers, { timeout: 15_000 }).toEqual([200, 200])
    await card(column(page, 'Qualification'), 'Pier').waitFor()
    await page.unroute('**/move')
  })

  it('opens a card beside the board, and its page leads back', async () => {
    const { page } = asha
    await page.getByRole('link', { name: 'Harbour' }).click()
    await page.getByRole('heading', { name: 'Harbour' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Open the full page' }).click()
    await page.waitForURL(/\/deals\/[0-9a-f-]+\?from=board/)
    await page.getByRole('main').getByRole('link', { name: 'Deals' }).click()
    await page.waitForURL(/\/deals\/board$/)
  })

  it('loads a long column as one scrolls, on a phone by swiping, and drags by a long press', async () => {
    for (let at = 0; at < 120; at++) await create(`Lot ${at}`, 1, 'Negotiation')
    const { page } = await signIn(browser, url, admin, { width: 390, height: 844 })
    await page.goto(`${url}/deals/board`)
    const long = column(page, 'Negotiation')
    await card(long, 'Lot 0').waitFor()
    expect(await long.getByRole('article').count()).toBeLessThan(40)
    await long.scrollIntoViewIfNeeded()
    await expectAccessible(page)

    const finger = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
    const swipe = async () => {
      await touch('touchStart', 200, 650)
      for (let y = 600; y >= 250; y -= 50) await touch('touchMove', 200, y)
      await touch('touchEnd')
    }
    await swipe()
    await expect.poll(() => long.evaluate((section) => section.lastElementChild?.scrollTop)).toBeGreaterThan(200)
    expect(await names(column(page, 'Proposal'))).toEqual(['Harbour'])
    const end = card(long, 'Lot 119')
    // It is there before it comes into view.
    const isInView = async () => (await end.count()) > 0 && ((await end.boundingBox())?.y ?? Infinity) < 720
    for (let at = 0; at < 60 && !(await isInView()); at++) {
      await swipe()
      await page.waitForTimeout(100)
    }
    const last = await end.boundingBox()
    if (!last) throw new Error('The card is not there.')
    const [x, y] = [last.x + 60, last.y + 40]
    await touch('touchStart', x, y)
    await page.waitForTimeout(400)
    for (let up = 20; up <= 240; up += 20) await touch('touchMove', x, y - up)
    await page.waitForTimeout(100)
    await touch('touchEnd')
    await expect.poll(async () => (await names(long)).at(-1)).not.toBe('Lot 119')
  })
})
