/** Something to choose by name: a time zone, a currency, a language. */
export interface RegionOption {
  value: string
  label: string
  hint?: string
}

const byLabel = (a: RegionOption, b: RegionOption) => a.label.localeCompare(b.label)

/** Adds the chosen value when the browser does not know it: what is saved is never lost from view. */
export const withChosen = (options: readonly RegionOption[], chosen: string | null): readonly RegionOption[] =>
  chosen === null || options.some(({ value }) => value === chosen)
    ? options
    : [{ value: chosen, label: chosen }, ...options]

function once(make: () => RegionOption[]): () => readonly RegionOption[] {
  let made: readonly RegionOption[] | null = null
  return () => (made ??= make())
}

/** Names that browsers still give in the form of decades ago, and what they are called now. */
const presentNames: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** A time zone by the name that it has today, such as `Asia/Kolkata` for what Chromium calls `Asia/Calcutta`. */
export const presentTimeZone = (name: string): string => presentNames[name] ?? name

const offsetOf = (timeZone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts()
    .find(({ type }) => type === 'timeZoneName')?.value ?? ''

/** All time zones by IANA name, with the present distance from Greenwich. */
export const timeZoneOptions = once(() =>
  // Browsers leave UTC out of their list, and it is the usual default.
  [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]
    .map((zone) => {
      const value = presentTimeZone(zone)
      return { value, label: value.replaceAll('_', ' '), hint: offsetOf(zone) }
    })
    .sort(byLabel),
)

/** All currencies by name, with their code. */
export const currencyOptions = once(() => {
  const names = new Intl.DisplayNames('en', { type: 'currency' })
  return Intl.supportedValuesOf('currency')
    .map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }))
    .sort(byLabel)
})

const locales =
  'ar-AE ar-EG bn-BD cs-CZ da-DK de-AT de-CH de-DE el-GR en-AU en-CA en-GB en-IE en-IN en-NZ en-SG en-US en-ZA es-AR es-ES es-MX ' +
  'fi-FI fr-BE fr-CA fr-CH fr-FR he-IL hi-IN hu-HU id-ID it-CH it-IT ja-JP ko-KR ms-MY nb-NO nl-BE nl-NL pl-PL pt-BR pt-PT ' +
  'ro-RO ru-RU sv-SE th-TH tr-TR uk-UA vi-VN zh-CN zh-TW'

/** Languages with their formats, each with a date as it writes one. */
export const localeOptions = once(() => {
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' })
  const day = new Date(Date.UTC(2026, 11, 31))
  return locales
    .split(' ')
    .map((value) => ({
      value,
      label: names.of(value) ?? value,
      hint: new Intl.DateTimeFormat(value, { timeZone: 'UTC' }).format(day),
    }))
    .sort(byLabel)
})

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** Weekdays by name, beginning with Monday. */
export const weekdayOptions = once(() => {
  const name = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' })
  // 4 January 2026 was a Sunday.
  const options = days.map((value, index) => ({ value, label: name.format(new Date(Date.UTC(2026, 0, 4 + index))) }))
  return [...options.slice(1), ...options.slice(0, 1)]
})
