// @vitest-environment node
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Lints a planted file with the import rules alone; the typed rules would need the file on disk. */
async function complaints(filePath: string, code: string): Promise<string[]> {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: `${root}/lint/zones.config.js` })
  const [result] = await eslint.lintText(code, { filePath: `${root}/${filePath}` })
  return (result?.messages ?? []).map((message) => message.message)
}

describe('import zones', () => {
  it.each([
    ['src/lib/planted.ts', "import x from '@/components/ui/button'"],
    ['src/components/planted.ts', "import x from '@/features/contacts/contact-fields'"],
    ['src/features/contacts/planted.ts', "import x from '@/features/companies/company-fields'"],
    ['src/features/contacts/planted.ts', "import x from '@/app/router'"],
    ['src/features/contacts/api/planted.ts', "import x from '../../companies/company-fields'"],
    ['src/lib/planted.ts', "export * from './api/problem'"],
  ])('refuse in %s: %s', async (file, code) => {
    expect(await complaints(file, code)).toHaveLength(1)
  })

  it('let a route compose features', async () => {
    expect(await complaints('src/app/routes/planted.ts', "import x from '@/features/contacts/contact-fields'")).toEqual(
      [],
    )
  })
})
