import { timeZoneName } from './time-zone-name'

interface Option {
  value: string
  label: string
}

/** Languages that people of business write their dates and numbers in, each with its most common regions. */
const locales = (
  'ar-AE ar-EG ar-SA bn-BD cs-CZ da-DK de-AT de-CH de-DE el-GR en-AU en-CA en-GB en-IE en-IN en-NZ en-SG en-US en-ZA ' +
  'es-AR es-CL es-CO es-ES es-MX et-EE fi-FI fr-BE fr-CA fr-CH fr-FR he-IL hi-IN hr-HR hu-HU id-ID it-CH it-IT ja-JP ' +
  'ko-KR lt-LT lv-LV ms-MY nb-NO nl-BE nl-NL pl-PL pt-BR pt-PT ro-RO sk-SK sl-SI sr-RS sv-SE ta-IN th-TH tr-TR uk-UA ' +
  'vi-VN zh-CN zh-HK zh-TW'
).split(' ')

const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label)

/** The chosen value stands among the options whatever it is. */
const including = (values: readonly string[], chosen: string) =>
  values.includes(chosen) || chosen === '' ? values : [chosen, ...values]

/** Currencies by their codes, with their names. */
export function currencyOptions(chosen: string): Option[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' })
  return including(Intl.supportedValuesOf('currency'), chosen).map((code) => ({
    value: code,
    label: `${code} – ${names.of(code) ?? code}`,
  }))
}

/** IANA zones; they read as places. */
export const timeZoneOptions = (chosen: string): Option[] =>
  including(['UTC', ...Intl.supportedValuesOf('timeZone').map(timeZoneName).sort()], chosen).map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }))

/** Locales by language and region, in the language of the texts. */
export function localeOptions(chosen: string): Option[] {
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' })
  return including(locales, chosen)
    .map((locale) => ({ value: locale, label: names.of(locale) ?? locale }))
    .sort(byLabel)
}
