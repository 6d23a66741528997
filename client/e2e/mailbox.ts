import type { Page } from 'playwright-core'

/** How long a mail may be under way: it leaves by the outbox. */
const patienceMs = 20_000

/** Opens the newest mail to somebody whose subject matches, in the mail folder that the app shows in development. */
export async function openMail(page: Page, url: string, to: string, subject: RegExp): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: to }).filter({ hasText: subject }).first()
  const deadline = Date.now() + patienceMs
  do {
    await page.goto(`${url}/dev/mail`)
    await page.getByRole('heading', { name: 'Mails' }).waitFor()
  } while ((await row.count()) === 0 && Date.now() < deadline)
  await row.getByRole('link').click()
}

/** Follows the link that a mail is about. */
export const followLink = (page: Page, path: string): Promise<void> =>
  page.locator(`pre a[href*="${path}"]`).first().click()
