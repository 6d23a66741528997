import type { Page } from 'playwright-core'

/** Fills the form for a new contact in, opened by its key, and saves it. */
export async function createContact(page: Page, name: [string, string], email: string, phone?: string): Promise<void> {
  await page.keyboard.press('c')
  const form = page.getByRole('dialog', { name: 'New contact' })
  await form.getByLabel('First name').fill(name[0])
  await form.getByLabel('Last name').fill(name[1])
  await form.getByLabel('E-mail 1').fill(email)
  if (phone) await form.getByLabel('Phone 1').fill(phone)
  await page.keyboard.press('Control+Enter')
}
