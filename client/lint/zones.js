import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Who may import whom: shared (lib, then components) → features → app. A feature never imports another; routes in `app`
 * compose them. The zones are read from the folders, so a new feature is covered without anybody remembering.
 */
const features = readdirSync(fileURLToPath(new URL('../src/features', import.meta.url)), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

const far = { regex: '^(\\.\\./){2,}', message: 'Reach further than the parent folder by the @/ alias.' }

const barrels = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'No barrels: import from the file that has it.' },
]

const zone = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [far, ...patterns] }] },
})

const forbid = (regex, message) => ({ regex, message })

export const zones = [
  { files: ['src/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ...barrels] } },
  zone(['src/lib/**'], [forbid('^@/(components|features|app)/', 'lib knows no components, features or app.')]),
  zone(['src/components/**'], [forbid('^@/(features|app)/', 'Shared components know no feature.')]),
  ...features.map((name) =>
    zone(
      [`src/features/${name}/**`],
      [
        forbid('^@/app/', 'A feature does not know the app.'),
        forbid(`^@/features/(?!${name}/)`, 'Features do not import each other; compose them in a route.'),
      ],
    ),
  ),
]
