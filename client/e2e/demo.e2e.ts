import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, startOn, type Started } from './application'
import { expectAccessible, launch, openPage, password } from './people'
import { openSection } from './settings-screen'
import { inTurn } from './turns'

// A running application need not be the demo.
describe.skipIf(process.env.CRM_E2E_URL).each(inTurn('demo', databases))('the demo on %s', (database) => {
  let started: Started
  let browser: Browser
  let page: Page
  const inNavigation = (name: string) =>
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true })

  beforeAll(async () => {
    ;[started, browser] = await Promise.all([startOn(database, { Demo__Enabled: 'true' }), launch()])
    page = await openPage(browser)
  })
  afterAll(async () => {
    await browser.close()
    await started.stop()
  })

  it('is entered by one click', async () => {
    await page.goto(started.server.url)
    await page.getByRole('heading', { name: 'Or look around in the demo as' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: /Administrator/ }).click()
    await page.getByRole('heading', { name: /^Good / }).waitFor()
  })

  it('has a history and 60 companies', async () => {
    const feed = page.getByRole('region', { name: 'What happened lately' })
    await feed.getByRole('listitem').nth(9).waitFor()
    await expectAccessible(page)
    await inNavigation('Companies').click()
    await page.getByText('60 records').waitFor()
    await page.getByRole('grid', { name: 'Companies' }).getByRole('link').first().waitFor()
  })

  it('is removed by its administrator, who is told how much goes', async () => {
    await inNavigation('Settings').click()
    await openSection(page, 'Organization')
    await page.getByRole('button', { name: 'Remove the demo organization' }).click()
    const question = page.getByRole('dialog', { name: 'Remove the demo organization?' })
    const sentence = await question.getByText('go for good').textContent()
    const [, records = '', people = ''] = /([\d,]+) records and (\d+) people/.exec(sentence ?? '') ?? []
    expect(Number(records.replaceAll(',', ''))).toBeGreaterThan(60)
    expect(Number(people)).toBeGreaterThan(1)
    await expectAccessible(page)
    await question.getByRole('button', { name: 'Remove for good' }).click()
    await page.getByRole('heading', { name: 'set up your CRM' }).waitFor()
  })

  it('leaves a server that is set up anew, with nothing of the demo', async () => {
    await page.getByLabel('Organization').fill('Tower B Holdings')
    await page.getByLabel('Your name').fill('Lena Novak')
    await page.getByLabel('E-mail').fill('lena@towerb.example')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('heading', { name: /^Good .* Lena/ }).waitFor()
    await inNavigation('Companies').click()
    await page.getByText('No companies yet').waitFor()
    await expectAccessible(page)
  })
})
