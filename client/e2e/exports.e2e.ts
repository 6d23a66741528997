import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colleague, expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { openSection, row } from './settings-screen'
import { inTurn } from './turns'

describe.each(inTurn('exports'))('exports on $name', ({ url }) => {
  let browser: Browser
  let manager: Person
  let admin: { name: string; email: string; token: string }
  let token: string

  beforeAll(async () => {
    browser = await launch()
    admin = await organization(url)
    token = admin.token
    await post(url, '/contacts', { firstName: 'Ravi', lastName: 'Iyer' }, token)
    manager = await signIn(browser, url, await colleague(url, token, 'Daniel Weber', 'manager'))
  })
  afterAll(() => browser.close())

  it('begin with the way to a list', async () => {
    const { page } = manager
    await page.goto(`${url}/settings/profile`)
    await openSection(page, 'Exports')
    await page.getByText('No exports yet').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Go to contacts' }).click()
    await page.getByText('1 record', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Export' }).click()
    const file = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'JSON' }).click()
    await file
  })

  it('keep their files for a week', async () => {
    const { page } = manager
    await page.goto(`${url}/settings/exports`)
    await row(page, 'Contacts').getByText('Ready').waitFor()
    await row(page, 'Contacts').getByRole('cell', { name: 'JSON' }).waitFor()
    await expectAccessible(page)
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download Contacts' }).click()
    expect(await readFile(await (await file).path(), 'utf8')).toContain('Ravi')
  })

  it('are made anew with what there is by then', async () => {
    const { page } = manager
    await post(url, '/contacts', { firstName: 'Mona' }, token)
    await page.getByRole('button', { name: 'Export Contacts again' }).click()
    await page.getByText('Export of Contacts started').waitFor()
    await expect.poll(() => row(page, 'Ready').count(), { timeout: 15_000 }).toBe(2)
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download Contacts' }).first().click()
    expect(await readFile(await (await file).path(), 'utf8')).toContain('Mona')
  })

  it('fit on a phone', async () => {
    const { page } = manager
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByText('Ready').first().waitFor()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.goto(`${url}/contacts`)
    await page.getByText('2 records', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Export' }).click()
    const file = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'CSV' }).last().click()
    expect(await readFile(await (await file).path(), 'utf8')).toContain('Mona')
  })

  it('hold the whole organization, for administrators', async () => {
    expect(await manager.page.getByRole('button', { name: 'Make an archive' }).count()).toBe(0)
    const { page } = await signIn(browser, url, admin)
    await page.goto(`${url}/settings/exports`)
    await page.getByRole('button', { name: 'Make an archive' }).click()
    await page.getByText('The archive is being written').waitFor()
    await row(page, 'Whole organization').getByText('Ready').waitFor()
    await expectAccessible(page)
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download Whole organization' }).click()
    expect((await file).suggestedFilename()).toMatch(/^organization-[\d-]+\.zip$/)
    expect((await readFile(await (await file).path())).includes('manifest.json')).toBe(true)
  })

  it('are not for those who may not export', async () => {
    const rep = await signIn(browser, url, await colleague(url, token, 'Mia Chen', 'salesRep'))
    await rep.page.goto(`${url}/settings/profile`)
    await rep.page.getByRole('navigation', { name: 'Settings sections' }).waitFor()
    expect(await rep.page.getByRole('link', { name: 'Exports', exact: true }).count()).toBe(0)
  })
})
