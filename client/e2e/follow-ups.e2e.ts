import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, launch, organization, post, signIn } from './people'
import { choose, row } from './settings-screen'
import { inTurn } from './turns'

interface Task {
  title: string
  type: string
  status: string
  dueAt: string
}

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

/** The next Friday from tomorrow on: a day later would fall on a weekend. */
const nextFriday = () => {
  const day = new Date()
  do day.setUTCDate(day.getUTCDate() + 1)
  while (day.getUTCDay() !== 5)
  return day.toISOString().slice(0, 10)
}

const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

describe.each(inTurn('follow-ups'))('follow-ups on $name', ({ url }) => {
  let browser: Browser
  let admin: { name: string; email: string; token: string }
  let page: Page
  const ids: Record<string, string> = {}

  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${url}/api/v1${path}`, { headers: { Authorization: `Bearer ${admin.token}` } })).json()) as T

  const tasksOf = async (name: string): Promise<Task[]> =>
    (await get<{ items: Task[] }>(`/tasks?relatedType=lead&relatedId=${ids[name]}&sort=dueAt`)).items

  beforeAll(async () => {
    browser = await launch()
    admin = await organization(url)
    for (const lastName of ['Chen', 'Okafor', 'Silva']) {
      const made = await post(url, '/leads', { firstName: 'Mia', lastName, company: 'Harbour' }, admin.token)
      ids[lastName] = ((await made.json()) as { id: string }).id
    }
    page = (await signIn(browser, url, admin, desk)).page
  })
  afterAll(() => browser.close())

  it('writes a sequence down', async () => {
    await page.goto(`${url}/settings/lead-sequences`)
    await page.getByText('No sequence yet').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'New sequence' }).click()
    const form = page.getByRole('dialog', { name: 'New sequence' })
    await form.getByLabel('Name').fill('After the fair')
    await form.getByRole('button', { name: 'Create sequence' }).click()
    await page.getByRole('heading', { level: 1, name: 'After the fair' }).waitFor()
    const days = page.getByRole('list', { name: 'Steps' }).getByLabel(/^After days/)
    expect(await days.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))).toEqual([
      '0',
      '2',
      '5',
    ])
    await days.nth(1).fill('many')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('Whole days from 0 to 365.').first().waitFor()
    await expectAccessible(page)
    await days.nth(1).fill('1')
    await page.getByRole('button', { name: 'Details of Send an e-mail' }).click()
    await page.getByLabel('Details of Send an e-mail').last().fill('With the price list')
    await page.getByRole('button', { name: 'Move Send an e-mail up' }).click()
    await page.getByText('Send an e-mail is now number 1 of 3').waitFor()
    await page.getByRole('button', { name: 'Move Send an e-mail down' }).click()
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('Sequence “After the fair” saved').waitFor()
    await page.getByRole('link', { name: 'All sequences' }).click()
    await row(page, 'After the fair').getByText('3 steps over 5 days').waitFor()
    await expectAccessible(page)
  })

  it('makes dated tasks of two leads, over the weekend', async () => {
    await page.goto(`${url}/leads`)
    await page.getByRole('checkbox', { name: 'Select Mia Chen' }).click()
    await page.getByRole('checkbox', { name: 'Select Mia Okafor' }).click()
    await page.getByRole('region', { name: '2 selected' }).getByRole('button', { name: 'Follow up' }).click()
    const form = page.getByRole('dialog', { name: 'Follow up 2 leads' })
    await form.getByRole('button', { name: 'Make 6 tasks' }).waitFor()
    await form.getByLabel('With').selectOption({ label: 'After the fair' })
    const friday = nextFriday()
    await form.getByLabel('From').fill(`${friday}T10:30`)
    const preview = form.getByRole('region', { name: 'What becomes of it' })
    await preview
      .getByText(/^Monday/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Make 6 tasks' }).click()
    await page.getByText('6 tasks made for 2 leads').waitFor()
    await expectAccessible(page)
    expect((await tasksOf('Chen')).map(({ type, dueAt }) => [type, dueAt.slice(0, 10)])).toEqual([
      ['call', friday],
      ['email', daysAfter(friday, 3)],
      ['call', daysAfter(friday, 5)],
    ])
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByRole('grid', { name: 'Tasks' }).getByText('Send an e-mail').first().waitFor()
  })

  it('leaves out who is in the midst of it already', async () => {
    await page.goto(`${url}/leads`)
    await page.getByRole('checkbox', { name: 'Select Mia Chen' }).click()
    await page.getByRole('checkbox', { name: 'Select Mia Silva' }).click()
    await page.getByRole('region', { name: '2 selected' }).getByRole('button', { name: 'Follow up' }).click()
    const form = page.getByRole('dialog', { name: /^Follow up/ })
    await form.getByLabel('With').selectOption({ label: 'After the fair' })
    await form.getByRole('button', { name: 'Make 6 tasks' }).click()
    await form.getByText('Mia Chen is in the midst of').waitFor()
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Make 3 tasks' }).click()
    await page.getByText('3 tasks made for one lead').waitFor()
  })

  it('shows what runs on the lead, and stops it', async () => {
    await page.goto(`${url}/leads/${ids.Chen}`)
    await page.getByText('Follow-up “After the fair”').waitFor()
    await page.getByText('0 of 3 done').waitFor()
    await expectAccessible(page)
    await page.getByRole('tab', { name: 'Tasks' }).click()
    await page.getByRole('checkbox', { name: 'Complete “Call”' }).click()
    await page.getByText('1 of 3 done').waitFor()
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    const question = page.getByRole('dialog', { name: 'Stop following up Mia Chen?' })
    await question.getByText('2 tasks that are still to be done are cancelled.').waitFor()
    await question.getByRole('button', { name: 'Stop the follow-up' }).click()
    await page.getByText('Follow-up “After the fair”').waitFor({ state: 'detached' })
    expect((await tasksOf('Chen')).map(({ status }) => status)).toEqual(['completed', 'cancelled', 'cancelled'])
    expect((await tasksOf('Okafor')).map(({ status }) => status)).toEqual(['open', 'open', 'open'])
  })

  it('stops by itself when the lead is lost', async () => {
    await page.goto(`${url}/leads/${ids.Okafor}`)
    await page.getByText('Follow-up “After the fair”').waitFor()
    await page.getByRole('navigation', { name: 'Stage of the lead' }).getByRole('button', { name: 'Lost' }).click()
    await page.getByRole('dialog').getByRole('button', { name: /Lost/ }).click()
    await page.getByText('Follow-up “After the fair”').waitFor({ state: 'detached' })
    expect((await tasksOf('Okafor')).map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled'])
  })

  it('writes steps of its own on a phone, and keeps them as a sequence', async () => {
    const hand = (await signIn(browser, url, admin, phone)).page
    await hand.goto(`${url}/leads/${ids.Chen}`)
    await hand.getByRole('button', { name: 'Follow up' }).tap()
    const form = hand.getByRole('dialog', { name: 'Follow up Mia Chen' })
    await form.getByText('Call Mia Chen again').waitFor()
    await form.getByLabel('With').selectOption({ label: 'Steps of your own' })
    await form.getByRole('button', { name: 'Remove Call again' }).tap()
    await form.getByRole('button', { name: 'Add a step' }).tap()
    await form.getByLabel('What is to be done').last().fill('Visit the harbour')
    await form.getByLabel('Save these steps as a sequence').fill('after the FAIR')
    await form.getByRole('button', { name: 'Make 3 tasks' }).tap()
    await form.getByText('There is a sequence with this name already.').waitFor()
    await expectAccessible(hand)
    await form.getByLabel('Save these steps as a sequence').fill('Harbour visit')
    await form.getByRole('button', { name: 'Make 3 tasks' }).tap()
    await hand.getByText('Follow-up “Harbour visit”').waitFor()
    await expectAccessible(hand)
    expect(await hand.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
  })

  it('deletes a sequence; what runs goes on', async () => {
    await page.goto(`${url}/settings/lead-sequences`)
    await choose(page, 'Harbour visit', 'Delete')
    await page.getByRole('dialog', { name: 'Delete “Harbour visit”?' }).getByRole('button', { name: 'Delete' }).click()
    await row(page, 'Harbour visit').waitFor({ state: 'detached' })
    expect((await tasksOf('Chen')).filter(({ status }) => status === 'open')).toHaveLength(3)
  })
})
