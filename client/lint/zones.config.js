import tseslint from 'typescript-eslint'
import { zones } from './zones.js'

/** The import rules without the typed ones, for the test that plants a violation of each. */
export default [{ files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } }, ...zones]
