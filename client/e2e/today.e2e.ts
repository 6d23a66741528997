import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { inTurn } from './turns'

const dayMs = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * dayMs).toISOString()

const queue = (page: Page) => page.getByRole('list', { name: 'Today' })
const item = (page: Page, text: string) => queue(page).getByRole('listitem').filter({ hasText: text })

describe.each(inTurn('today'))('the day on $name', ({ url }) => {
  let browser: Browser
  let asha: Person
  let admin: Awaited<ReturnType<typeof organization>>

  const make = async (path: string, body: object): Promise<string> => {
    const answer = await post(url, path, body, admin.token)
    expect(answer.status, await answer.clone().text()).toBe(201)
    return ((await answer.json()) as { id: string }).id
  }

  beforeAll(async () => {
    browser = await launch()
    admin = await organization(url)
    asha = await signIn(browser, url, admin)
  })
  afterAll(() => browser.close())

  it('says when nothing waits, and offers to plan', async () => {
    const { page } = asha
    await page.getByText('Nothing waits for you').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Plan a task' }).click()
    await page.getByRole('dialog', { name: 'New task' }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('ranks tasks, leads and deals in one queue, each with its reason', async () => {
    const contact = await make('/contacts', { firstName: 'Priya', lastName: 'Menon' })
    const related = { type: 'contact', id: contact }
    await make('/tasks', { title: 'Send the offer', dueAt: ago(3), priority: 'urgent', related })
    await make('/tasks', { title: 'Write the report', dueAt: ago(2) })
    const lead = await make('/leads', { firstName: 'Rahul', company: 'Finedge' })
    const score = await fetch(`${url}/api/v1/leads/${lead}/score`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${admin.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ score: 88, reason: 'Met at the fair' }),
    })
    expect(score.status).toBe(200)
    await make('/deals', { name: 'Finedge office', startedAt: ago(30) })

    const { page } = asha
    await page.reload()
    await item(page, 'Send the offer').getByText('3 days overdue, urgent').waitFor()
    const names = await queue(page).getByRole('listitem').getByRole('link').allTextContents()
    expect(names).toEqual(['Send the offer', 'Priya Menon', 'Write the report', 'Rahul', 'Finedge office'])
    await item(page, 'Rahul').getByText('Score 88, nobody has been in touch yet').waitFor()
    await item(page, 'Finedge office').getByText('Silent for 30 days; Qualification expects 7').waitFor()
    await page.getByRole('list', { name: 'How much there is' }).getByText('2 overdue').waitFor()
    await expectAccessible(page)
  })

  it('completes with one key, goes on to the next, and takes it back', async () => {
    const { page } = asha
    await page.keyboard.press('j')
    await expect
      .poll(() =>
        item(page, 'Send the offer')
          .getByRole('link')
          .first()
          .evaluate((link) => link === document.activeElement),
      )
      .toBe(true)
    await page.keyboard.press('x')
    await item(page, 'Send the offer').waitFor({ state: 'detached' })
    expect(await item(page, 'Write the report').getAttribute('aria-current')).toBe('true')
    await page.getByText('“Send the offer” done').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await item(page, 'Send the offer').waitFor()
  })

  it('logs a call with the lead by key, and the lead has been seen to', async () => {
    const { page } = asha
    for (let i = 0; i < 5 && (await item(page, 'Rahul').getAttribute('aria-current')) !== 'true'; i++)
      await page.keyboard.press('j')
    await page.keyboard.press('l')
    const form = page.getByRole('dialog', { name: 'Log a call' })
    expect(await form.getByLabel('Subject').inputValue()).toBe('Call with Rahul')
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await form.waitFor({ state: 'detached' })
    await item(page, 'Rahul').waitFor({ state: 'detached' })
  })

  it('opens what is current, and comes back', async () => {
    const { page } = asha
    await page.goto(url)
    await item(page, 'Finedge office').waitFor()
    for (let i = 0; i < 5 && (await item(page, 'Finedge office').getAttribute('aria-current')) !== 'true'; i++)
      await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Finedge office' }).waitFor()
    await page.goBack()
    await item(page, 'Finedge office').waitFor()
    // A link that has the focus goes where it points, whatever is current.
    await queue(page).getByRole('link', { name: 'Priya Menon' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Priya Menon' }).waitFor()
  })

  it('is worked off by touch as well', async () => {
    const { page } = await signIn(browser, url, admin, { width: 390, height: 844 })
    await item(page, 'Send the offer').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Complete “Write the report”' }).tap()
    await item(page, 'Write the report').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Log a call with Finedge office' }).tap()
    await page.getByRole('dialog', { name: 'Log a call' }).getByRole('button', { name: 'Log it' }).tap()
    await item(page, 'Finedge office').waitFor({ state: 'detached' })
  })
})
