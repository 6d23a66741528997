// Writes src/lib/api/schema.d.ts from the committed OpenAPI document; with --check it only compares, for CI.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript'

const source = new URL(process.env.CRM_OPENAPI ?? '../../docs/api/openapi.v1.json', import.meta.url)
const target = fileURLToPath(new URL('../src/lib/api/schema.d.ts', import.meta.url))
const text = COMMENT_HEADER + astToString(await openapiTS(source))

if (!process.argv.includes('--check')) {
  await writeFile(target, text)
} else if ((await readFile(target, 'utf8')) !== text) {
  console.error('The API types are stale: run `npm run api:types` and commit the result.')
  process.exitCode = 1
}
