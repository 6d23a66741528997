import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, organization, signIn } from './people'
import { inTurn } from './turns'

const script = 'window.harmed=1'
/** What people with bad intentions, or only odd names, put into fields; each is text like any other. */
const hostile = [
  `<img src=x onerror=${script}>`,
  `"><script>${script}</script>`,
  `<svg/onload=${script}>`,
  `'-${script}-'`,
  `{{constructor.constructor('${script}')()}}`,
  `[press](javascript:${script}) ![x](x" onerror="${script})`,
  `<a href="javascript:${script}">x</a><iframe srcdoc="<script>parent.${script}</script>">`,
  `\u202Egnp.exe \u200B\u0301\uFEFF 𝕳 Ωmega`,
  'W'.repeat(120),
]
const at = (i: number) => hostile[i % hostile.length] ?? ''

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

describe.each(inTurn('hostile texts'))('hostile texts on $name', ({ url }) => {
  let browser: Browser
  let token: string
  let asha: { name: string; email: string }
  const paths: string[] = []

  const call = async (path: string, body: object): Promise<{ id: string }> => {
    const answer = await fetch(`${url}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
    expect(answer.ok, `${path}: ${await answer.clone().text()}`).toBe(true)
    return (await answer.json()) as { id: string }
  }

  beforeAll(async () => {
    browser = await launch()
    const first = await organization(url)
    token = first.token
    asha = first
    for (const [i, text] of hostile.entries()) {
      await call('tags', { name: `${i} ${text}`.slice(0, 50) })
      const company = await call('companies', { name: text, industry: text.slice(0, 100), description: text })
      const contact = await call('contacts', {
        firstName: text.slice(0, 100),
        lastName: at(i + 1).slice(0, 100),
        title: at(i + 2).slice(0, 100),
        companyId: company.id,
        email: `p${i}@customer.example`,
        address: { street: text, city: at(i + 3).slice(0, 100) },
        tags: [`${i} ${text}`.slice(0, 50)],
      })
      const lead = await call('leads', {
        firstName: text.slice(0, 100),
        company: at(i + 4),
        jobTitle: at(i + 5).slice(0, 100),
      })
      const deal = await call('deals', { name: text, companyId: company.id, contactId: contact.id, amount: 1000 + i })
      const ticket = await call('tickets', { subject: text, description: hostile.join('\n\n'), contactId: contact.id })
      await call(`tickets/${ticket.id}/messages`, {
        body: hostile.join('\n\n'),
        visibility: i % 2 ? 'public' : 'internal',
      })
      await call('tasks', { title: text, related: { type: 'contact', id: contact.id } })
      await call('activities', {
        type: 'call',
        subject: text,
        body: hostile.join('\n'),
        outcome: at(i + 1),
        contactId: contact.id,
      })
      await call('notes', { body: hostile.join('\n\n'), related: { type: 'company', id: company.id } })
      await call('campaigns', { name: text })
      await call('products', { name: text, unitPrice: 10 })
      if (i < 2) {
        paths.push(`companies/${company.id}`, `contacts/${contact.id}`, `leads/${lead.id}`, `deals/${deal.id}`)
        paths.push(`tickets/${ticket.id}`)
      }
    }
    for (const list of [
      'contacts',
      'companies',
      'leads',
      'deals',
      'tickets',
      'tasks',
      'activities',
      'campaigns',
      'products',
    ]) {
      paths.push(list)
    }
    paths.push(
      '',
      'deals/board',
      'leads/board',
      'dashboard',
      'reports',
      'contacts/duplicates',
      'settings/tags',
      'settings/audit',
    )
  })
  afterAll(() => browser.close())

  it.each(sizes)(
    'are shown as what they are on every screen at $width px',
    async (size) => {
      const { page } = await signIn(browser, url, asha, size)
      const broken: string[] = []
      page.on('pageerror', (error) => broken.push(`${page.url()}: ${error.message}`))
      page.on('dialog', (dialog) => {
        broken.push(`${page.url()} asks ${dialog.message()}`)
        void dialog.dismiss()
      })
      for (const path of paths) {
        await page.goto(`${url}/${path}`)
        await page.getByRole('status', { name: 'Loading…' }).waitFor({ state: 'detached' })
        await page.getByRole('heading').first().waitFor()
        const found = await harmIn(page)
        if (found) broken.push(`/${path}: ${found}`)
      }
      expect(broken).toEqual([])
      await page.context().close()
    },
    240_000,
  )
})

/** What went wrong on the page as it is; null when nothing. */
const harmIn = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    if ('harmed' in window) return 'a script of the text ran'
    const all = [...document.querySelectorAll('*')]
    const handler = all.find((one) => [...one.attributes].some(({ name }) => name.startsWith('on')))
    if (handler) return `an attribute of the text became one of ${handler.tagName}`
    const link = all.find((one) => /^\s*javascript:/i.test(one.getAttribute('href') ?? one.getAttribute('src') ?? ''))
    if (link) return 'a link runs a script'
    const width = document.scrollingElement?.scrollWidth ?? 0
    return width > window.innerWidth ? `the page is ${width} px wide` : null
  })
