import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colleague, expectAccessible, launch, organization, post, signIn, type Person } from './people'
import { inTurn } from './turns'

describe.each(inTurn('lists'))('lists on $name', ({ url }) => {
  let browser: Browser
  let manager: Person
  let rep: Person

  beforeAll(async () => {
    browser = await launch()
    const { token } = await organization(url)
    for (const [name, status] of [
      ['Ravi', 'active'],
      ['Mona', 'active'],
      ['Omar', 'inactive'],
    ]) {
      await post(url, '/contacts', { firstName: name, status, email: `${name}@tower.example` }, token)
    }
    manager = await signIn(browser, url, await colleague(url, token, 'Daniel Weber', 'manager'))
    rep = await signIn(browser, url, await colleague(url, token, 'Mia Chen', 'salesRep'), { width: 390, height: 844 })
  })
  afterAll(() => browser.close())

  it('keeps filters, order and columns as a view that everybody sees', async () => {
    const { page } = manager
    await page.goto(`${url}/contacts?status=active&sort=-lastName`)
    await page.getByText('2 records').waitFor()
    await page.getByRole('button', { name: 'View: All' }).click()
    await page.getByRole('menuitem', { name: 'Save as a view…' }).click()
    const form = page.getByRole('dialog', { name: 'Save this view' })
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('Give the view a name.').first().waitFor()
    await form.getByLabel('Name').fill('In touch')
    await form.getByLabel('Share with everybody').click()
    await form.getByLabel('Open this list with it').click()
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'View: In touch' }).waitFor()
    await page.waitForURL(/saved=[\w-]+.*status=active|status=active.*saved=/)
  })

  it('says what changed: save it or go back', async () => {
    const { page } = manager
    await page.getByRole('button', { name: 'Clear all' }).click()
    await page.getByText('3 records').waitFor()
    await page.getByText('Changed', { exact: true }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Reset' }).click()
    await page.getByText('2 records').waitFor()
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByLabel('Phone', { exact: true }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('Changed', { exact: true }).waitFor({ state: 'detached' })
  })

  it('opens the list with the default, and with all records when asked', async () => {
    const { page } = manager
    await page.goto(`${url}/contacts`)
    await page.getByRole('button', { name: 'View: In touch' }).click()
    await page.getByText('2 records').waitFor()
    await page.getByRole('menuitemcheckbox', { name: 'All' }).click()
    await page.getByText('3 records').waitFor()
    await page.reload()
    await page.getByText('3 records').waitFor()
    await page.getByRole('button', { name: 'View: All' }).waitFor()
  })

  it('shows a shared view on a phone, where it is the owner’s to change', async () => {
    const { page } = rep
    await page.goto(`${url}/contacts`)
    await page.getByText('3 records').waitFor()
    await page.getByRole('button', { name: 'View: All' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'In touch' }).click()
    await page.getByText('2 records').waitFor()
    await page.getByRole('button', { name: 'View: In touch' }).click()
    expect(await page.getByRole('menuitem', { name: 'Delete the view' }).count()).toBe(0)
    await page.getByRole('menuitemcheckbox', { name: 'Open this list with it' }).click()
    await page.getByText('The list opens with In touch').waitFor()
    await expectAccessible(page)
  })

  it('deletes a view, and takes that back', async () => {
    const { page } = manager
    await page.goto(`${url}/contacts`)
    await page.getByRole('button', { name: 'View: In touch' }).click()
    await page.getByRole('menuitem', { name: 'Delete the view' }).click()
    await page.getByText('In touch deleted').waitFor()
    await page.getByRole('button', { name: 'View: All' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'View: In touch' }).waitFor()
  })

  it('saves what the list finds as a file', async () => {
    const { page } = manager
    await page.goto(`${url}/contacts?status=active`)
    await page.getByText('2 records').waitFor()
    await page.getByRole('button', { name: 'Export' }).click()
    await expectAccessible(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).first().click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^contacts-\d{4}-\d{2}-\d{2}\.csv$/)
    const text = await readFile(await download.path(), 'utf8')
    expect(text.trim().split('\r\n')).toHaveLength(3)
    expect(text).toContain('Ravi')
    await page.getByText('Export ready: 2 records').waitFor()
    expect(await rep.page.getByRole('button', { name: 'Export' }).count()).toBe(0)
  })

  it('offers for each row what can be done with it, by mouse and by key', async () => {
    const { page } = manager
    await page.goto(`${url}/contacts?view=all`)
    const row = page.getByRole('row').filter({ hasText: 'Ravi' })
    await row.hover()
    await row.getByRole('button', { name: 'Actions for Ravi' }).click()
    const menu = page.getByRole('menu', { name: 'Actions for Ravi' })
    await expect
      .poll(() => menu.getByRole('menuitem').allTextContents())
      .toEqual(['Open↵', 'Open in a new tab', 'EditE', 'Copy the link', 'Delete'])
    await expectAccessible(page)
    const opened = page.context().waitForEvent('page')
    await menu.getByRole('menuitem', { name: 'Open in a new tab' }).click()
    const tab = await opened
    await tab.getByRole('heading', { name: 'Ravi' }).waitFor()
    await tab.close()

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url })
    await row.getByText('Ravi').first().click({ button: 'right' })
    await menu.getByRole('menuitem', { name: 'Copy the link' }).click()
    await page.getByText('Link copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/contacts\/[\w-]{36}$/)

    // The row that was last acted on is the one that keys mean.
    await page.getByRole('grid').focus()
    await page.keyboard.press('m')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true)
    await page.keyboard.press('m')
    // Keys go to the menu once it has the focus, and to the last item once End brought it there.
    await expect.poll(() => menu.evaluate((its) => its.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('End')
    const last = menu.getByRole('menuitem', { name: 'Delete' })
    await expect.poll(() => last.evaluate((item) => item === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await row.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await row.waitFor()
    await row.getByText('Ravi').first().click({ button: 'right' })
    await menu.getByRole('menuitem', { name: 'Edit' }).click()
    await row.locator('[data-editing]').waitFor()
    await page.keyboard.press('Escape')
    await row.locator('[data-editing]').waitFor({ state: 'detached' })
  })

  it('offers it on a phone as well, without what a role may not', async () => {
    const { page } = rep
    await page.goto(`${url}/contacts?view=all`)
    await page.getByRole('button', { name: 'Actions for Mona' }).tap()
    await expectAccessible(page)
    expect(await page.getByRole('menuitem', { name: 'Edit' }).count()).toBe(0)
    await page.getByRole('menuitem', { name: 'Open', exact: true }).tap()
    await page.getByRole('heading', { name: 'Mona' }).waitFor()
  })
})
