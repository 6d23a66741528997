import { regionCountry } from './regional'

/**
 * A number as people write it, brought into international form when it is a valid one in the viewer's country; else
 * as typed. The rules are fetched on first use: they are bigger than most screens.
 */
export async function tidyPhone(text: string): Promise<string> {
  const typed = text.trim()
  if (typed === '') return ''
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min')
  const country = regionCountry() as Parameters<typeof parsePhoneNumberFromString>[1]
  const number = parsePhoneNumberFromString(typed, country)
  return number?.isValid() ? number.formatInternational() : typed
}

/** What a `tel:` link needs. */
export const phoneHref = (number: string): string => `tel:${number.replace(/[^+\d]/g, '')}`
