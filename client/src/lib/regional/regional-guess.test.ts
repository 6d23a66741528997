import { expect, it } from 'vitest'
import { guessRegional } from './regional-guess'

it.each([
  ['en-IN', 'INR', 'en-IN'],
  ['de', 'EUR', 'de-DE'],
  ['en-US-u-hc-h23', 'USD', 'en-US'],
  ['pt-BR', 'BRL', 'pt-BR'],
  ['tlh', 'USD', 'tlh'],
])('%s keeps its books in %s', (language, currency, locale) => {
  const guess = guessRegional(language, 'Asia/Calcutta')
  expect(guess).toMatchObject({ currency, locale, timeZone: 'Asia/Kolkata' })
})
