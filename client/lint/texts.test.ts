// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { en } from '../src/texts/en/en'
import { frame } from '../src/texts/en/frame'
import { inChanges } from '../src/texts/en/in-changes'
import { inEntry } from '../src/texts/en/in-entry'
import { inNumbers } from '../src/texts/en/in-numbers'
import { inRecords } from '../src/texts/en/in-records'
import { inSettings } from '../src/texts/en/in-settings'

const src = resolve('src')
const parts = { changes: inChanges, entry: inEntry, numbers: inNumbers, records: inRecords, settings: inSettings }

/** An import, and the part of the texts that comes with it. */
const imports = /(?:withTexts\(\s*'(?<part>\w+)',\s*)?(?:\bfrom |^import |import\()'(?<from>(?:@\/|\.)[^']+)'/gm

function fileOf(importer: string, from: string): string | undefined {
  const path = from.startsWith('@/') ? join(src, from.slice(2)) : resolve(dirname(importer), from)
  return [path, `${path}.ts`, `${path}.tsx`].find((file) => /\.tsx?$/.test(file) && existsSync(file))
}

/** The files that can run before a part that has this group of texts is there. */
function filesWithout(group: string): string[] {
  const seen = new Set<string>()
  const waiting = [join(src, 'main.tsx')]
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file) || file.startsWith(join(src, 'texts'))) continue
    seen.add(file)
    for (const { groups } of readFileSync(file, 'utf8').matchAll(imports)) {
      const brings = groups?.part && group in parts[groups.part as keyof typeof parts]
      const next = brings ? undefined : fileOf(file, groups?.from ?? '')
      if (next) waiting.push(next)
    }
  }
  return [...seen]
}

it.each(Object.keys(en).filter((group) => !(group in frame)))(
  'nothing says “%s” before the texts are there',
  (group) => {
    // `users.manage` and its like are permissions.
    const says = new RegExp(`['"\`]${group}\\.(?!(read|write|delete|merge|manage)['"])[a-zA-Z$]`)
    const early = filesWithout(group).filter((file) => says.test(readFileSync(file, 'utf8')))
    expect(early.map((file) => file.slice(src.length + 1))).toEqual([])
  },
)
