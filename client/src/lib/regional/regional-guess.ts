import { currencyOfRegion } from './currency-of-region'
import { timeZoneName } from './time-zone-name'
import { weekdays } from './weekdays'

/** How an organization reads times and numbers. */
export interface RegionalChoice {
  currency: string
  timeZone: string
  locale: string
  weekStart: string
}

/** Not every browser tells when a week begins. */
interface WeekInfo {
  getWeekInfo?: () => { firstDay: number }
  weekInfo?: { firstDay: number }
}

function firstWeekday(locale: Intl.Locale): string {
  const told = locale as Intl.Locale & WeekInfo
  const { firstDay } = told.getWeekInfo?.() ?? told.weekInfo ?? { firstDay: 1 }
  return weekdays[firstDay - 1] ?? 'monday'
}

/** Language and region only: what else a browser's locale carries is not for the server. */
const plain = ({ language, region }: Intl.Locale): string => (region ? `${language}-${region}` : language)

/** What the browser's own settings say, to begin a form with. */
export function guessRegional(
  language = navigator.language,
  timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone,
): RegionalChoice {
  const locale = new Intl.Locale(language).maximize()
  return {
    currency: currencyOfRegion(locale.region),
    timeZone: timeZoneName(timeZone),
    locale: plain(locale),
    weekStart: firstWeekday(locale),
  }
}
