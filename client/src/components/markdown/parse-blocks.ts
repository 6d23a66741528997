/** A block of a note. */
export type Block =
  | { kind: 'paragraph'; lines: string[] }
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'list'; ordered: boolean; items: { text: string; done: boolean | null }[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }

const heading = /^(#{1,6})\s+(.+)$/
const bullet = /^\s*[-*+]\s+(.+)$/
const numbered = /^\s*\d{1,6}[.)]\s+(.+)$/
const checkbox = /^\[( |x|X)\]\s+(.+)$/
const starts = [/^```/, heading, bullet, numbered, /^>/, /^(-{3,}|\*{3,})\s*$/]

const startsBlock = (line: string) => starts.some((pattern) => pattern.test(line))

function listItem(text: string): { text: string; done: boolean | null } {
  const box = checkbox.exec(text)
  return box ? { text: box[2] ?? '', done: box[1] !== ' ' } : { text, done: null }
}

/** Cuts Markdown into blocks: headings, lists, quotes, code, rules, paragraphs. What it does not know stays text. */
export function parseBlocks(source: string, depth = 0): Block[] {
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  const blocks: Block[] = []
  let at = 0
  const takeWhile = (test: (line: string) => boolean): string[] => {
    const taken: string[] = []
    for (let line = lines[at]; line !== undefined && test(line); line = lines[at]) {
      taken.push(line)
      at += 1
    }
    return taken
  }
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const head = heading.exec(line)
    if (line.trim() === '') {
      at += 1
    } else if (line.startsWith('```')) {
      at += 1
      blocks.push({ kind: 'code', text: takeWhile((one) => !one.startsWith('```')).join('\n') })
      at += 1
    } else if (head) {
      at += 1
      blocks.push({ kind: 'heading', level: head[1]?.length ?? 1, text: head[2] ?? '' })
    } else if (/^(-{3,}|\*{3,})\s*$/.test(line)) {
      at += 1
      blocks.push({ kind: 'rule' })
    } else if (line.startsWith('>') && depth < 5) {
      const quoted = takeWhile((one) => one.startsWith('>')).map((one) => one.replace(/^>\s?/, ''))
      blocks.push({ kind: 'quote', blocks: parseBlocks(quoted.join('\n'), depth + 1) })
    } else if (bullet.test(line) || numbered.test(line)) {
      const pattern = bullet.test(line) ? bullet : numbered
      const items = takeWhile((one) => pattern.test(one)).map((one) => listItem(pattern.exec(one)?.[1] ?? ''))
      blocks.push({ kind: 'list', ordered: pattern === numbered, items })
    } else {
      at += 1
      blocks.push({ kind: 'paragraph', lines: [line, ...takeWhile((one) => one.trim() !== '' && !startsBlock(one))] })
    }
  }
  return blocks
}
