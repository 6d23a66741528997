import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colleague, expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { choose, openSection, row } from './settings-screen'
import { inTurn } from './turns'

const stageNames = (page: Page) =>
  page
    .getByRole('list', { name: 'Stages' })
    .getByLabel('Stage', { exact: true })
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))

const saved = (page: Page) => page.getByRole('button', { name: 'Discard' }).waitFor({ state: 'detached' })

describe.each(inTurn('sales-settings'))('settings of sales on $name', ({ url }) => {
  let browser: Browser
  let asha: Person
  let token: string

  beforeAll(async () => {
    browser = await launch()
    const admin = await organization(url)
    token = admin.token
    asha = await signIn(browser, url, admin)
  })
  afterAll(() => browser.close())

  it('makes a pipeline with the usual stages', async () => {
    const { page } = asha
    await page.goto(`${url}/settings/pipelines`)
    await row(page, 'Sales').getByText('Default').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'New pipeline' }).click()
    const form = page.getByRole('dialog', { name: 'New pipeline' })
    await form.getByLabel('Name').fill('sales')
    await form.getByRole('button', { name: 'Create pipeline' }).click()
    await form.getByText('There is a pipeline with this name already.').waitFor()
    await form.getByLabel('Name').fill('Renewals')
    await form.getByRole('button', { name: 'Create pipeline' }).click()
    await page.getByRole('heading', { level: 1, name: 'Renewals' }).waitFor()
    await expectAccessible(page)
    expect(await stageNames(page)).toEqual([
      'Qualification',
      'Needs analysis',
      'Proposal',
      'Negotiation',
      'Won',
      'Lost',
    ])
  })

  it('changes stages, and orders them by button, by keys and by drag', async () => {
    const { page } = asha
    await page.getByRole('button', { name: 'Add a stage' }).click()
    await page.keyboard.type('Site visit')
    await page.getByLabel('Probability of Site visit').fill('140')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('Whole percent from 0 to 100.').first().waitFor()
    await expectAccessible(page)
    await page.getByLabel('Probability of Site visit').fill('35')
    await page.getByLabel('Days expected of Site visit').fill('10')
    await page.getByRole('button', { name: 'Move Site visit up' }).click()
    await page.getByRole('button', { name: 'Move Site visit up' }).click()
    await page.getByText('Site visit is now number 3 of 7').waitFor()

    const handle = page.getByRole('button', { name: 'Move Qualification', exact: true })
    await handle.focus()
    await page.keyboard.press('Space')
    await page.getByText('Qualification is picked up').waitFor()
    // Keys are listened to a moment after that is told.
    await page.waitForTimeout(200)
    await page.keyboard.press('ArrowDown')
    await page.getByText('Qualification would be number 2 of 7').waitFor()
    await page.keyboard.press('Space')
    await page.getByText('Qualification is now number 2 of 7').waitFor()

    const from = await page.getByRole('button', { name: 'Move Negotiation', exact: true }).boundingBox()
    const to = await page.getByRole('button', { name: 'Move Proposal', exact: true }).boundingBox()
    if (!from || !to) throw new Error('The handles are not in view.')
    await page.mouse.move(from.x + 10, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(from.x + 10, from.y - 10, { steps: 4 })
    await page.mouse.move(to.x + 10, to.y + 8, { steps: 8 })
    await page.mouse.up()
    await page.getByText('Negotiation is now number 4 of 7').waitFor()

    await page.getByRole('button', { name: 'Save changes' }).click()
    await saved(page)
    await page.reload()
    await page.getByLabel('Probability of Site visit').waitFor()
    const order = ['Needs analysis', 'Qualification', 'Site visit', 'Negotiation', 'Proposal', 'Won', 'Lost']
    expect(await stageNames(page)).toEqual(order)
    expect(await page.getByLabel('Probability of Site visit').inputValue()).toBe('35')
    expect(await page.getByLabel('Days expected of Site visit').inputValue()).toBe('10')
  })

  it('removes a stage after its deals have gone to another one', async () => {
    const { page } = asha
    const pipelineId = new URL(page.url()).pathname.split('/').pop() ?? ''
    const pipeline = (await (
      await fetch(`${url}/api/v1/pipelines/${pipelineId}`, { headers: { Authorization: `Bearer ${token}` } })
    ).json()) as { stages: { id: string; name: string }[] }
    const stageId = pipeline.stages.find(({ name }) => name === 'Site visit')?.id
    const made = await post(url, '/deals', { name: 'Acme renewal', pipelineId, stageId }, token)
    expect(made.status).toBe(201)

    await page.getByRole('button', { name: 'Remove Site visit' }).click()
    const form = page.getByRole('dialog', { name: 'Remove “Site visit”' })
    await form.getByText('One deal stands in it.').waitFor()
    await form.getByLabel('Move its deals to').selectOption({ label: 'Won' })
    await form.getByText('These deals become won by that.').waitFor()
    await expectAccessible(page)
    await form.getByLabel('Move its deals to').selectOption({ label: 'Proposal' })
    await form.getByRole('button', { name: 'Remove stage' }).click()
    await form.waitFor({ state: 'detached' })
    expect(await stageNames(page)).not.toContain('Site visit')
    const { id } = (await made.json()) as { id: string }
    const deal = (await (
      await fetch(`${url}/api/v1/deals/${id}`, { headers: { Authorization: `Bearer ${token}` } })
    ).json()) as { stage: { name: string } }
    expect(deal.stage.name).toBe('Proposal')
  })

  it('makes another pipeline the default, and keeps one with deals', async () => {
    const { page } = asha
    await page.getByRole('link', { name: 'All pipelines' }).click()
    await choose(page, 'Renewals', 'Make default')
    await row(page, 'Renewals').getByText('Default').waitFor()
    await choose(page, 'Sales', 'Make default')
    await row(page, 'Sales').getByText('Default').waitFor()
    await choose(page, 'Renewals', 'Delete')
    await page.getByRole('dialog', { name: 'Delete “Renewals”?' }).getByRole('button', { name: 'Delete' }).click()
    await page.getByText('There are deals in this pipeline').waitFor()
  })

  it('adds, renames and switches off a reason', async () => {
    const { page } = asha
    await openSection(page, 'Deal reasons')
    const lost = page.getByRole('list', { name: 'Lost' })
    await lost.getByText('Competitor').waitFor()
    await expectAccessible(page)
    const field = page.getByLabel('New reason of losing')
    await field.fill('competitor')
    await page.keyboard.press('Enter')
    await page.getByText('There is such a reason already.').waitFor()
    await field.fill('Too far away')
    await page.keyboard.press('Enter')
    await lost.getByText('Too far away').waitFor()
    await page.getByRole('button', { name: 'Rename “Too far away”' }).click()
    const form = page.getByRole('dialog', { name: 'Rename “Too far away”' })
    await form.getByLabel('Reason').fill('Office too far away')
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Save' }).click()
    await lost.getByText('Office too far away').waitFor()
    const offer = page.getByRole('switch', { name: 'Offer “Office too far away”' })
    await offer.click()
    await expect.poll(() => offer.isChecked()).toBe(false)
    await expect.poll(() => offer.isEnabled()).toBe(true)
    await page.reload()
    await offer.waitFor()
    expect(await offer.isChecked()).toBe(false)
    await expectAccessible(page)
  })

  it('changes what rules give, and makes one as delivered', async () => {
    const { page } = asha
    await openSection(page, 'Lead scores')
    const points = page.getByLabel('Points of “Senior job title”')
    await points.fill('1000')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('Whole points from -100 to 100.').first().waitFor()
    await expectAccessible(page)
    await points.fill('25')
    await page.getByLabel('Days of “Silence”').fill('21')
    await page.getByLabel('Words of “Wanted industry”').fill('Logistics, Health care')
    await page.getByRole('group', { name: 'Sources of “Strong source”' }).getByLabel('Ads').check()
    await page.getByRole('switch', { name: 'Count “Notes”' }).click()
    await page.getByRole('button', { name: 'Save changes' }).click()
    await saved(page)
    await page.reload()
    await points.waitFor()
    expect(await points.inputValue()).toBe('25')
    expect(await page.getByLabel('Days of “Silence”').inputValue()).toBe('21')
    expect(await page.getByLabel('Words of “Wanted industry”').inputValue()).toBe('Logistics, Health care')
    expect(await page.getByRole('switch', { name: 'Count “Notes”' }).isChecked()).toBe(false)
    await page.getByRole('button', { name: 'Make “Senior job title” as delivered' }).click()
    await expect.poll(() => points.inputValue()).toBe('15')
    await expectAccessible(page)
  })

  it('shows people without permission how it is, also on a phone', async () => {
    const mia = await colleague(url, token, 'Mia Chen', 'salesRep')
    const { page } = await signIn(browser, url, mia, { width: 390, height: 844 })
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
    await page.goto(`${url}/settings/pipelines`)
    await page.getByRole('link', { name: 'Renewals' }).click()
    await page.getByRole('list', { name: 'Stages' }).getByText('Proposal').waitFor()
    expect(await page.getByRole('button', { name: 'Add a stage' }).count()).toBe(0)
    expect(await fits()).toBe(true)
    await expectAccessible(page)
    await page.goto(`${url}/settings/deal-reasons`)
    await page.getByRole('list', { name: 'Lost' }).getByText('Office too far away').waitFor()
    expect(await page.getByRole('switch').count()).toBe(0)
    await expectAccessible(page)
    await page.goto(`${url}/settings/lead-score-rules`)
    await page.getByText('Logistics, Health care').waitFor()
    expect(await page.getByRole('switch').count()).toBe(0)
    expect(await fits()).toBe(true)
    await expectAccessible(page)
  })

  it('lets a manager edit stages on a phone', async () => {
    const omar = await colleague(url, token, 'Omar Haddad', 'manager')
    const { page } = await signIn(browser, url, omar, { width: 390, height: 844 })
    await page.goto(`${url}/settings/pipelines`)
    await page.getByRole('link', { name: 'Renewals' }).click()
    await page.getByRole('button', { name: 'Move Proposal up' }).click()
    await page.getByRole('button', { name: 'Save changes' }).click()
    await saved(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await expectAccessible(page)
  })
})
