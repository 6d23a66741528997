/** Takes the README's pictures: `node client/scripts/pictures.mjs URL FOLDER`. `scripts/pictures` starts what it needs. */
import { mkdir } from 'node:fs/promises'
import { chromium } from 'playwright-core'

const [url, folder] = process.argv.slice(2)
await mkdir(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox'],
})

/** The demo's first rep, in a window of that size. */
async function rep(width, height, colorScheme) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'en-IN',
    hasTouch: width < 500,
  })
  const page = await context.newPage()
  const { demo } = await (await fetch(`${url}/api/v1/setup`)).json()
  const { email, password } = demo.accounts.find(({ role }) => role === 'salesRep')
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: /^Good / }).waitFor()
  return page
}

async function take(page, name) {
  await page.waitForLoadState('networkidle')
  // What fades in is there after that.
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${folder}/${name}.png` })
}

const desktop = await rep(1360, 850, 'light')
await desktop.goto(`${url}/contacts`)
await desktop.getByRole('grid', { name: 'Contacts' }).waitFor()
await take(desktop, 'contacts')
await desktop.keyboard.press('Control+k')
await desktop.keyboard.type('saffron')
const company = desktop.getByRole('option', { name: /^Saffron Hotels(?! (Goa|Udaipur))/ })
await company.waitFor()
await take(desktop, 'search')
await company.click()
await desktop.getByRole('tab', { name: 'Timeline' }).waitFor()
await take(desktop, 'company')

const dark = await rep(1360, 850, 'dark')
await take(dark, 'home-dark')

const phone = await rep(390, 780, 'light')
await phone.goto(`${url}/contacts`)
await phone.getByRole('list', { name: 'Contacts' }).waitFor()
await take(phone, 'phone')
await browser.close()
