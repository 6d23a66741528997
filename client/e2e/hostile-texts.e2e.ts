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

/** Names of what an organization sets up; each is its own, also when it is cut. */
const named = (i: number) => `${i} ${at(i)}`.slice(0, 60)

/** What has a name in the settings, by its resource. Fields to merge in are refused where there is no such field. */
const setUp = (name: string, body = name.replaceAll('{{', '{ {')): Record<string, object> => ({
  segments: {
    name,
    entity: 'contact',
    kind: 'dynamic',
    criteria: { all: [{ field: 'title', op: 'eq', value: name }] },
  },
  'import-mappings': {
    name,
    entity: 'contact',
    columns: [name],
    plan: { mapping: { [name]: 'email' }, duplicates: 'skip' },
  },
  'saved-views': { name, entity: 'contact', isShared: true, filter: { title: name }, columns: ['displayName'] },
  'canned-replies': { title: name, body, isActive: true },
  'email-templates': { name, subject: body, body, isActive: true },
  'deal-reasons': { kind: 'lost', label: name, isActive: true },
  'lead-forms': { name, fields: [{ name: 'email', label: name, required: true }], thankYouText: name, isActive: true },
  'lead-sequences': { name, steps: [{ afterDays: 0, type: 'call', title: name }], isActive: true },
  dashboards: { name, isShared: true, items: [{ figure: 'openDeals', width: 'third' }] },
  teams: { name },
})

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

  /** A file whose name and content are the text, on a contact. */
  const upload = async (contactId: string, text: string) => {
    const form = new FormData()
    form.append('relatedType', 'contact')
    form.append('relatedId', contactId)
    form.append('file', new Blob([text], { type: 'text/html' }), `${text.replace(/[\\/]/g, '-')}.txt`)
    const headers = { Authorization: `Bearer ${token}` }
    const answer = await fetch(`${url}/api/v1/attachments`, { method: 'POST', headers, body: form })
    expect(answer.ok, await answer.clone().text()).toBe(true)
  }

  /** The key of the public form, which asks in these words. */
  const helpForm = async (words: string): Promise<string> => {
    const answer = await fetch(`${url}/api/v1/ticket-form`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ isActive: true, title: words, introduction: hostile.join('\n'), thankYouText: words }),
    })
    expect(answer.ok, await answer.clone().text()).toBe(true)
    return ((await answer.json()) as { key: string }).key
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
      for (const [resource, body] of Object.entries(setUp(named(i)))) {
        const made = await call(resource, body)
        if (resource === 'segments' && i < 2) paths.push(`segments/${made.id}`, `segments/${made.id}/change`)
      }
      await call('campaigns', { name: text })
      await call('products', { name: text, unitPrice: 10 })
      if (i < 2) {
        await call('custom-fields', {
          entity: 'contact',
          key: `odd${i}`,
          label: named(i),
          type: 'choice',
          options: [named(i + 1)],
        })
        await upload(contact.id, text)
        paths.push(`companies/${company.id}`, `contacts/${contact.id}`, `leads/${lead.id}`, `deals/${deal.id}`)
        paths.push(`tickets/${ticket.id}`)
      }
    }
    paths.push(`forms/${await helpForm(named(0))}`)
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
      'segments',
      'imports',
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
      'settings/teams',
      'settings/custom-fields',
      'settings/canned-replies',
      'settings/email-templates',
      'settings/deal-reasons',
      'settings/lead-forms',
      'settings/lead-sequences',
      'settings/ticket-form',
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
        await expect.poll(() => page.getByRole('status', { name: 'Loading…' }).count(), { timeout: 20_000 }).toBe(0)
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
