import { beforeEach, describe, expect, it } from 'vitest'
import { tidyDomain, webHref } from './domain'
import { tidyPhone } from './phone'
import { formatDate, formatDay, formatMoney, formatRelative, setRegional } from './regional'

beforeEach(() => setRegional({ locale: 'en-IN', timeZone: 'Asia/Kolkata', currency: 'INR' }))

describe('domains', () => {
  it.each(['acme.com', 'https://acme.com/', 'HTTPS://www.Acme.com/x?y#z', ' acme.com. '])('%j is acme.com', (text) => {
    expect(tidyDomain(text)).toBe('acme.com')
  })

  it('never become links to anything but the web', () => {
    expect(webHref('javascript:alert(1)')).toBeNull()
    expect(webHref('acme.com')).toBe('https://acme.com/')
  })
})

describe('phone numbers', () => {
  it("are read in the organization's country", async () => {
    expect(await tidyPhone('098450 10001')).toBe('+91 98450 10001')
  })

  it('stay as typed when they are none', async () => {
    expect(await tidyPhone('ext. 12')).toBe('ext. 12')
  })
})

describe('times', () => {
  it("fall on the day of the viewer's zone", () => {
    expect(formatDay('2026-11-20T20:00:00Z')).toContain('21')
  })

  it('never shift an all-day date', () => {
    setRegional({ timeZone: 'America/Los_Angeles' })
    expect(formatDate('2026-11-20')).toContain('20')
  })

  it('are relative for a week', () => {
    const now = Date.parse('2026-11-20T12:00:00Z')
    expect(formatRelative('2026-11-20T11:55:00Z', now)).toContain('5')
    expect(formatRelative('2026-11-19T12:00:00Z', now)).toBe('yesterday')
    expect(formatRelative('2026-01-05T12:00:00Z', now)).toContain('2026')
  })
})

describe('money', () => {
  it('has its currency and the grouping of the place', () => {
    expect(formatMoney(12500000)).toBe('₹1,25,00,000')
    expect(formatMoney(1000.5)).toBe('₹1,000.50')
    expect(formatMoney(1500, 'JPY')).not.toContain('.')
    expect(formatMoney(10, 'EUR')).toContain('€')
  })
})
