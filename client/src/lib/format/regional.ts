/** How this viewer reads times, numbers and money: their own settings, else the organization's. */
export interface Regional {
  locale: string
  timeZone: string
  currency: string
  weekStart: string
}

const device = Intl.DateTimeFormat().resolvedOptions()

let regional: Regional = { locale: device.locale, timeZone: device.timeZone, currency: 'USD', weekStart: 'monday' }

/** Set once at sign-in, before anything is shown; a module value because formatting is called everywhere. */
export function setRegional(next: Partial<{ [K in keyof Regional]: Regional[K] | null }>): void {
  regional = {
    locale: next.locale ?? regional.locale,
    timeZone: next.timeZone ?? regional.timeZone,
    currency: next.currency ?? regional.currency,
    weekStart: next.weekStart ?? regional.weekStart,
  }
  formatters.clear()
}

type Formatter = Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat
const formatters = new Map<string, Formatter>()

function cached<T extends Formatter>(key: string, make: () => T): T {
  const known = formatters.get(key) as T | undefined
  if (known) return known
  const made = make()
  formatters.set(key, made)
  return made
}

const dateFormat = (key: string, options: Intl.DateTimeFormatOptions) =>
  cached(key, () => new Intl.DateTimeFormat(regional.locale, { timeZone: regional.timeZone, ...options }))

/** 21 Nov 2026, 14:05 in the viewer's zone. */
export const formatDateTime = (iso: string): string =>
  dateFormat('dateTime', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))

/** The same with weekday, seconds and zone: what a hover tells. */
export const formatExact = (iso: string): string =>
  dateFormat('exact', {
    weekday: 'short',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(iso))

/** 14:05 in the viewer's zone, for what stands under its day. */
export const formatTime = (iso: string): string => dateFormat('time', { timeStyle: 'short' }).format(new Date(iso))

/** An instant's day in the viewer's zone. */
export const formatDay = (iso: string): string => dateFormat('day', { dateStyle: 'medium' }).format(new Date(iso))

/** An all-day date (`YYYY-MM-DD`): never shifted by a zone. */
export const formatDate = (date: string): string =>
  cached('date', () => new Intl.DateTimeFormat(regional.locale, { dateStyle: 'medium', timeZone: 'UTC' })).format(
    new Date(`${date}T00:00:00Z`),
  )

/** From one day to another, both included: 1 Nov 2026 – 30 Nov 2026; of a single day only that. */
export const formatDateRange = (from: string, to: string): string =>
  from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`

/** A percentage: 66.67 → 66.7 %. The API gives two decimals; one is enough to read. */
export const formatPercent = (value: number): string => `${formatNumber(Math.round(value * 10) / 10)} %`

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
]

/** "5 min. ago", "yesterday"; a date once it is more than a week away. */
export function formatRelative(iso: string, now = Date.now()): string {
  const seconds = (new Date(iso).getTime() - now) / 1000
  const distance = Math.abs(seconds)
  const format = cached(
    'relative',
    () => new Intl.RelativeTimeFormat(regional.locale, { numeric: 'auto', style: 'short' }),
  )
  if (distance < 45) return format.format(0, 'second')
  if (distance > 7 * 86_400) return formatDay(iso)
  const [unit, size] = steps.findLast(([, length]) => distance >= length) ?? ['minute', 60]
  return format.format(Math.round(seconds / size), unit)
}

export const formatNumber = (value: number): string =>
  cached('number', () => new Intl.NumberFormat(regional.locale)).format(value)

/** An amount with its currency; without one, the organization's. */
export function formatMoney(value: number, currency: string | null = null): string {
  const code = currency ?? regional.currency
  return cached(
    `money:${code}`,
    () =>
      new Intl.NumberFormat(regional.locale, {
        style: 'currency',
        currency: code,
        // ₹1,25,000 and ₹1,000.50, never ₹1,000.5; how many digits there are is the currency's affair.
        trailingZeroDisplay: 'stripIfInteger',
      }),
  ).format(value)
}

/** The country in which a phone number without prefix is read. */
export function regionCountry(): string | undefined {
  try {
    return new Intl.Locale(regional.locale).maximize().region
  } catch {
    return undefined
  }
}

export const organizationCurrency = (): string => regional.currency

/** The zone in which this viewer's days are counted. */
export const viewerTimeZone = (): string => regional.timeZone

/** Whether this viewer's weeks begin on Sunday, Monday or Saturday: 0 is Sunday. */
export const firstWeekday = (): number => ({ sunday: 0, saturday: 6 })[regional.weekStart] ?? 1

/** Friday 27 November: an all-day date as a heading. */
export const formatLongDay = (day: string): string =>
  cached(
    'longDay',
    () => new Intl.DateTimeFormat(regional.locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
  ).format(new Date(`${day}T00:00:00Z`))

/** November 2026, of an all-day date. */
export const formatMonth = (day: string): string =>
  cached(
    'month',
    () => new Intl.DateTimeFormat(regional.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  ).format(new Date(`${day}T00:00:00Z`))

/** Nov 2026, of an all-day date. */
export const formatMonthAndYear = (day: string): string =>
  cached(
    'monthAndYear',
    () => new Intl.DateTimeFormat(regional.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  ).format(new Date(`${day}T00:00:00Z`))

/** Nov 26, of an all-day date: its month, short enough for a chart. */
export const formatShortMonth = (day: string): string =>
  cached(
    'shortMonth',
    () => new Intl.DateTimeFormat(regional.locale, { month: 'short', year: '2-digit', timeZone: 'UTC' }),
  ).format(new Date(`${day}T00:00:00Z`))

/** 27 Nov, of an all-day date. */
export const formatDayAndMonth = (day: string): string =>
  cached(
    'dayAndMonth',
    () => new Intl.DateTimeFormat(regional.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  ).format(new Date(`${day}T00:00:00Z`))

/** Mon, of an all-day date. */
export const formatWeekday = (day: string): string =>
  cached('weekday', () => new Intl.DateTimeFormat(regional.locale, { weekday: 'short', timeZone: 'UTC' })).format(
    new Date(`${day}T00:00:00Z`),
  )
