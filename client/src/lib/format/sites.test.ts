import { describe, expect, it } from 'vitest'
import { siteOf, sitesIn } from './sites'

describe('a site', () => {
  it('is what an address of it begins with', () => {
    expect(siteOf('https://www.example.com')).toBe('https://www.example.com')
    expect(siteOf('www.example.com')).toBe('https://www.example.com')
    expect(siteOf('HTTPS://Example.com/contact?from=mail#form')).toBe('https://example.com')
    expect(siteOf('http://localhost:4000')).toBe('http://localhost:4000')
  })

  it('is nothing else', () => {
    for (const typed of ['javascript:alert(1)', 'ftp://example.com', '*', 'a.example, b.example', 'https://'])
      expect(siteOf(typed), typed).toBe(null)
  })

  it('stands on a line of its own', () => {
    expect(sitesIn(' a.example \n\nb.example\n')).toEqual(['a.example', 'b.example'])
  })
})
