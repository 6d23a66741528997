import type { Locator, Page } from 'playwright-core'

/** Opens a section from the list at the left. */
export async function openSection(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Settings sections' }).getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Chooses in a list that is searched by typing. */
export async function pick(page: Page, box: Locator, text: string): Promise<void> {
  await box.click()
  await page.getByPlaceholder('Find…').fill(text)
  await page.keyboard.press('Enter')
}

/** The row of a table that has this text. */
export const row = (page: Page, text: string): Locator => page.getByRole('row').filter({ hasText: text })

/** Chooses from a row's menu. */
export async function choose(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}
