import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createContact } from './contacts'
import { expectAccessible, launch, organization, signIn, type Person } from './people'
import { inTurn } from './turns'

describe.each(inTurn('tasks'))('tasks on $name', ({ url }) => {
  let browser: Browser
  let asha: Person

  beforeAll(async () => {
    browser = await launch()
    asha = await signIn(browser, url, await organization(url))
  })
  afterAll(() => browser.close())

  it('logs a call with a follow-up in three days', async () => {
    const { page } = asha
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await createContact(page, ['Priya', 'Menon'], 'priya@finedge.example')
    await page.getByRole('heading', { name: 'Priya Menon' }).waitFor()
    await page.getByRole('button', { name: 'Log an activity' }).click()
    await page.getByRole('menuitem', { name: 'Call' }).click()
    const form = page.getByRole('dialog', { name: 'Log a call' })
    expect(await form.getByLabel('Subject').inputValue()).toBe('Call with Priya Menon')
    await form.getByLabel('Next step').fill('Send the offer')
    await form.getByLabel('Follow up').selectOption('In 3 days')
    await page.keyboard.press('Control+Enter')
    await form.waitFor({ state: 'detached' })
    await page.getByText('logged a call').waitFor()
    await expectAccessible(page)
  })

  it('finds the task under upcoming with its reminder, completes it and takes that back', async () => {
    const { page } = asha
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.getByRole('link', { name: 'Upcoming' }).click()
    await page.getByRole('link', { name: 'Send the offer' }).waitFor()
    await page.getByLabel(/^Reminder /).waitFor()
    await expectAccessible(page)

    await page.getByRole('checkbox', { name: 'Complete “Send the offer”' }).click()
    await page.getByText('“Send the offer” done').waitFor()
    await page.getByRole('link', { name: 'Send the offer' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('link', { name: 'Send the offer' }).waitFor()
  })

  it('completes by keyboard alone', async () => {
    const { page } = asha
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByRole('link', { name: 'Send the offer' }).waitFor({ state: 'detached' })
  })
  it('repeats on some days of every other week, and says so', async () => {
    const { page } = asha
    await page.getByRole('main').getByRole('button', { name: 'New task' }).first().click()
    const form = page.getByRole('dialog', { name: 'New task' })
    await form.getByLabel('Title').fill('Water the plants')
    await form.getByLabel('Repeats').selectOption('By weeks')
    await form.getByLabel('Every').fill('2')
    await form.getByRole('button', { name: 'Tuesday' }).click()
    await form.getByRole('button', { name: 'Friday' }).click()
    await form.getByLabel('Ends').selectOption('count')
    await form.getByLabel('How many times').fill('6')
    await form.getByText('Every 2 weeks on Tuesday, Friday, 6 times').waitFor()
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Create task' }).click()
    await page.getByRole('link', { name: 'Water the plants' }).click()
    await page.getByRole('button', { name: 'Edit Repeats' }).click()
    const panel = page.getByRole('dialog', { name: 'Repeats' })
    await panel.getByLabel('Repeats').selectOption('Every weekday')
    await expectAccessible(page)
    await panel.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('complementary').getByText('Every weekday, 6 times').waitFor()
  })
})
