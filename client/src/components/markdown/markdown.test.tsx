import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Markdown } from './markdown'
import { parseBlocks } from './parse-blocks'

const html = (text: string, mentions: string[] = []) => render(<Markdown text={text} mentions={mentions} />).container

describe('Markdown', () => {
  it('shows emphasis, code and lists', () => {
    const shown = html('**bold** and *italic* with `code`\n\n- one\n- two')
    expect(shown.querySelector('strong')).toHaveTextContent('bold')
    expect(shown.querySelector('em')).toHaveTextContent('italic')
    expect(shown.querySelector('code')).toHaveTextContent('code')
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
  })

  it.each(['<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '<a href="javascript:alert(1)">x</a>'])(
    'shows %s as text',
    (text) => {
      const shown = html(text)
      expect(shown).toHaveTextContent(text)
      expect(shown.querySelector('img, script, a')).toBeNull()
    },
  )

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example'])(
    'makes no link to %s',
    (href) => {
      expect(html(`[click](${href})`).querySelector('a')).toBeNull()
    },
  )

  it('links to the web without handing over the opener', () => {
    const link = html('see https://acme.com/a_b.').querySelector('a')
    expect(link).toHaveAttribute('href', 'https://acme.com/a_b')
    expect(link).toHaveAttribute('rel', expect.stringContaining('noreferrer'))
  })

  it('marks the people who are mentioned, and nobody else', () => {
    const shown = html('@Mia Chen and @Mia Chenoweth, mia@chen.example', ['Mia Chen'])
    expect(shown.querySelectorAll('.text-accent-ink')).toHaveLength(1)
  })

  it('leaves snake_case and 2 * 3 * 4 alone', () => {
    expect(html('snake_case_name and 2 * 3 * 4').querySelector('em')).toBeNull()
  })

  it('ends on hostile input', () => {
    expect(parseBlocks('>'.repeat(5000))).toHaveLength(1)
    const start = performance.now()
    for (const sign of ['*', '_', '[', '`', '~', '@', '**a ', '_a ', 'http://']) html(sign.repeat(4000 / sign.length))
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
