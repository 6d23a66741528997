import i18next from 'i18next'

/** Texts that are no part of the first load. */
const parts = {
  changes: () => import('@/texts/en/in-changes').then(({ inChanges }) => inChanges),
  entry: () => import('@/texts/en/in-entry').then(({ inEntry }) => inEntry),
  numbers: () => import('@/texts/en/in-numbers').then(({ inNumbers }) => inNumbers),
  records: () => import('@/texts/en/in-records').then(({ inRecords }) => inRecords),
  settings: () => import('@/texts/en/in-settings').then(({ inSettings }) => inSettings),
}

export type TextPart = keyof typeof parts

/** Code that is fetched when it is wanted, given once its texts are there, too. `lint/texts.test.ts` finds what lacks them. */
export async function withTexts<T>(part: TextPart, code: Promise<T>): Promise<T> {
  const [texts, file] = await Promise.all([parts[part](), code])
  i18next.addResourceBundle('en', 'app', texts, true)
  return file
}
