import type { ParseKeys } from 'i18next'

/** The key of a text in `src/texts`; a wrong one does not compile. */
export type TextKey = ParseKeys
