/** A piece of a line. Only these exist, so nothing in a note can become anything else. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'mention'; text: string }
  | { kind: 'strong' | 'em' | 'del'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] }

interface Rule {
  pattern: RegExp
  make: (match: RegExpExecArray, inner: (text: string) => Inline[]) => Inline | null
}

const linkTo = (href: string, children: Inline[]): Inline | null =>
  /^(https?:\/\/|mailto:|tel:)/i.test(href) ? { kind: 'link', href, children } : null

const rules: Rule[] = [
  { pattern: /`([^`\n]+)`/, make: ([, text = '']) => ({ kind: 'code', text }) },
  {
    pattern: /\[([^\]\n]{1,300})\]\(([^\s()]{1,2000})\)/,
    make: ([, label = '', href = ''], inner) => linkTo(href, inner(label)),
  },
  {
    pattern: /\*\*(?=\S)([^\n]{1,400}?\S)\*\*/,
    make: ([, text = ''], inner) => ({ kind: 'strong', children: inner(text) }),
  },
  { pattern: /~~(?=\S)([^\n]{1,400}?\S)~~/, make: ([, text = ''], inner) => ({ kind: 'del', children: inner(text) }) },
  {
    pattern: /(?<![\w*])\*(?=[^\s*])([^*\n]{0,400}?[^\s*])\*(?!\w)/,
    make: ([, text = ''], inner) => ({ kind: 'em', children: inner(text) }),
  },
  {
    pattern: /(?<!\w)_(?=[^\s_])([^_\n]{0,400}?[^\s_])_(?!\w)/,
    make: ([, text = ''], inner) => ({ kind: 'em', children: inner(text) }),
  },
  {
    pattern: /https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/,
    make: ([url]) => linkTo(url, [{ kind: 'text', text: url }]),
  },
]

const longest = 4000

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function mentionRule(names: readonly string[]): Rule[] {
  if (names.length === 0) return []
  // The longest first: "Mia Chen" before "Mia".
  const sorted = [...names].sort((a, b) => b.length - a.length).map(escaped)
  return [
    { pattern: new RegExp(`(?<!\\w)@(?:${sorted.join('|')})(?!\\w)`), make: ([text]) => ({ kind: 'mention', text }) },
  ]
}

/** Takes a line apart. `mentions` are the names that `@` may refer to. */
export function parseInline(text: string, mentions: readonly string[] = []): Inline[] {
  // Nobody formats within a line this long; searching it again and again would take seconds.
  if (text.length > longest) return [{ kind: 'text', text }]
  const all = [...mentionRule(mentions), ...rules]
  const parse = (rest: string, depth: number): Inline[] => {
    if (rest === '') return []
    if (depth > 8) return [{ kind: 'text', text: rest }]
    let first: { match: RegExpExecArray; node: Inline } | null = null
    for (const { pattern, make } of all) {
      const match = pattern.exec(rest)
      if (!match || (first && match.index >= first.match.index)) continue
      const node = make(match, (inner) => parse(inner, depth + 1))
      if (node) first = { match, node }
    }
    if (!first) return [{ kind: 'text', text: rest }]
    const { match, node } = first
    const before: Inline[] = match.index > 0 ? [{ kind: 'text', text: rest.slice(0, match.index) }] : []
    return [...before, node, ...parse(rest.slice(match.index + match[0].length), depth)]
  }
  return parse(text, 0)
}
