import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { inTurn } from './turns'

describe.each(inTurn('dashboard'))('the dashboard on $name', ({ url }) => {
  let browser: Browser
  let admin: Person
  let token: string
  let account: { name: string; email: string }

  const create = async (path: string, body: object): Promise<{ id: string }> => {
    const answer = await post(url, path, body, token)
    expect(answer.status, await answer.clone().text()).toBe(201)
    return (await answer.json()) as { id: string }
  }
  const stages = async (): Promise<Map<string, string>> => {
    const answer = await fetch(`${url}/api/v1/pipelines`, { headers: { Authorization: `Bearer ${token}` } })
    const { items } = (await answer.json()) as { items: { stages: { id: string; name: string }[] }[] }
    return new Map(items[0]?.stages.map(({ id, name }) => [name, id]))
  }

  beforeAll(async () => {
    browser = await launch()
    const made = await organization(url)
    token = made.token
    account = made
    admin = await signIn(browser, url, made)
  })
  afterAll(() => browser.close())

  const tile = (page: Page, name: string, value: string) =>
    page.getByRole('link', { name: `${name}: ${value}. Show the records`, exact: true })

  it('teaches while there is nothing to count', async () => {
    const { page } = admin
    await page.keyboard.press('g')
    await page.keyboard.press('a')
    await page.getByText('Nothing to count yet').waitFor()
    await expectAccessible(page)
  })

  it('counts what there is, and each number opens as many records', async () => {
    const { page } = admin
    const stage = await stages()
    const campaign = await create('/campaigns', { name: 'Launch' })
    for (const amount of [1000, 250.5]) await create('/deals', { name: 'Open', amount })
    await create('/deals', { name: 'Won', amount: 300, stageId: stage.get('Won') })
    await create('/deals', { name: 'Lost', amount: 50, stageId: stage.get('Lost'), lossReason: 'Price' })
    await create('/deals', { name: 'Long ago', amount: 9, stageId: stage.get('Won'), closedAt: '2020-01-01T00:00:00Z' })
    await create('/leads', { lastName: 'Rao', source: 'website', campaignId: campaign.id })
    await create('/leads', { lastName: 'Sen', source: 'website' })
    const lead = await create('/leads', { lastName: 'Iyer' })
    await create(`/leads/${lead.id}/convert`, { createDeal: false })

    await page.goto(`${url}/dashboard`)
    await tile(page, 'Pipeline', '$1,251').waitFor()
    await expectAccessible(page)
    for (const [name, value, rows] of [
      ['Open deals', '2', 2],
      ['Won deals', '1', 1],
      ['Lost deals', '1', 1],
      ['Win rate', '50 %', 2],
      ['New leads', '3', 3],
      ['Converted leads', '1', 1],
    ] as const) {
      await tile(page, name, value).click()
      await page.getByText(rows === 1 ? '1 record' : `${String(rows)} records`, { exact: true }).waitFor()
      await page.goBack()
      await tile(page, name, value).waitFor()
    }
  })

  it('tells what a number means to the keyboard', async () => {
    const { page } = admin
    await page.getByRole('button', { name: 'What “Win rate” means' }).focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await page.getByRole('tooltip').filter({ hasText: 'Won ÷ (won + lost)' }).waitFor()
  })

  it('opens the records of a bar by key, and is a table as well', async () => {
    const { page } = admin
    const chart = page.getByRole('figure', { name: 'Leads by source' })
    await chart.getByRole('link', { name: 'Website: 2' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('2 records', { exact: true }).waitFor()
    await page.goBack()
    await chart.getByRole('link', { name: 'Not known: 1' }).waitFor()
    await chart.getByRole('button', { name: 'Show “Leads by source” as a table' }).click()
    await chart.getByRole('row', { name: 'Website 2' }).waitFor()
    await expectAccessible(page)
    await chart.getByRole('link', { name: 'Not known' }).click()
    await page.getByText('1 record', { exact: true }).waitFor()
    await page.goBack()
  })

  it('keeps period, owner and tab over a reload', async () => {
    const { page } = admin
    await page.getByLabel('Period', { exact: true }).selectOption('all')
    await tile(page, 'Won deals', '2').waitFor()
    await page.getByRole('combobox', { name: 'Owner' }).click()
    await page.getByRole('option', { name: /Asha Rao/ }).click()
    await page.getByRole('tab', { name: 'Sales' }).click()
    await page.getByRole('figure', { name: 'Why deals were lost' }).waitFor()
    await page.reload()
    await tile(page, 'Won deals', '2').waitFor()
    expect(await page.getByLabel('Period', { exact: true }).inputValue()).toBe('all')
    expect(page.url()).toContain('ownerId=me')
    await page.getByRole('link', { name: 'Price: 1' }).click()
    await page.getByText('1 record', { exact: true }).waitFor()
  })

  it('sets sales beside the period before, whose records open as well', async () => {
    const { page } = admin
    await page.goto(`${url}/dashboard?tab=sales&period=custom&from=2020-01-02&to=2020-01-03`)
    await tile(page, 'Won deals', '0').waitFor()
    await page.getByText('Compared with', { exact: false }).waitFor()
    await page.getByText('−100 % vs. previous period').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Won deals in the previous period: 1. Show the records' }).click()
    await page.getByText('1 record', { exact: true }).waitFor()
    await page.getByText('Long ago').first().waitFor()
  })

  it.each(['pipeline', 'leads', 'campaigns', 'customers', 'activities'])('shows %s', async (tab) => {
    const { page } = admin
    await page.goto(`${url}/dashboard?period=all&tab=${tab}`)
    await page.getByRole('figure').first().waitFor()
    await expectAccessible(page)
  })

  it('tells who the customers are, and opens them', async () => {
    const { page } = admin
    for (const [name, lifecycleStage, industry] of [
      ['Acme', 'customer', 'Retail'],
      ['Bolt', 'evangelist', 'Retail'],
      ['Calm', 'customer', undefined],
      ['Dune', 'former', 'Retail'],
    ]) {
      await create('/companies', { name, lifecycleStage, industry })
    }
    await page.goto(`${url}/dashboard?tab=customers`)
    for (const [link, rows] of [
      [tile(page, 'Customers', '3'), '3 records'],
      [tile(page, 'Former customers', '1'), '1 record'],
      [page.getByRole('link', { name: 'Retail: 2' }), '2 records'],
      [
        page.getByRole('figure', { name: 'Customers by industry' }).getByRole('link', { name: 'Not known: 1' }),
        '1 record',
      ],
    ] as const) {
      await link.click()
      await page.getByText(rows, { exact: true }).waitFor()
      await page.goBack()
      await link.waitFor()
    }
  })

  it('counts what was done, and opens it', async () => {
    const { page } = admin
    const rao = await create('/contacts', { firstName: 'Anil', lastName: 'Rao' })
    for (const type of ['call', 'call', 'visit']) {
      await create('/activities', { type, subject: `A ${type} with Anil`, contactId: rao.id })
    }
    await page.goto(`${url}/dashboard?tab=activities`)
    for (const [link, rows] of [
      [tile(page, 'Activities', '3'), '3 records'],
      [page.getByRole('link', { name: 'Calls: 2' }), '2 records'],
      [page.getByRole('figure', { name: 'Activities by day' }).getByRole('link', { name: /: 3$/ }), '3 records'],
      [page.getByRole('figure', { name: 'Who does what' }).getByRole('link', { name: 'Asha Rao: 3' }), '3 records'],
    ] as const) {
      await link.click()
      await page.getByRole('heading', { name: 'Activities', exact: true }).waitFor()
      await page.getByText(rows, { exact: true }).waitFor()
      await page.goBack()
    }
    await page.goto(`${url}/dashboard?tab=campaigns`)
    await tile(page, 'Leads from campaigns', '1').click()
    await page.getByText('1 record', { exact: true }).waitFor()
  })

  it('fits on a phone', async () => {
    const { page } = await signIn(browser, url, account, { width: 390, height: 844 })
    await page.goto(`${url}/dashboard`)
    await tile(page, 'Open deals', '2').waitFor()
    await page.getByRole('figure', { name: 'Deals by stage' }).getByRole('link').first().waitFor()
    const wide = await page
      .getByRole('region', { name: 'Dashboard' })
      .evaluate((region) => region.scrollWidth > region.clientWidth)
    expect(wide).toBe(false)
    // All filters are in view; none has to be scrolled to.
    const last = await page.getByRole('combobox', { name: 'Owner' }).boundingBox()
    expect((last?.x ?? 0) + (last?.width ?? 999)).toBeLessThanOrEqual(390)
    await expectAccessible(page)
  })
})
