import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchSelect } from '@/components/ui/search-select'
import { currencyOptions, localeOptions, timeZoneOptions, withChosen, type RegionOption } from '@/lib/format/regions'

type RegionInputProps = Omit<ComponentProps<typeof SearchSelect>, 'options'>

const regionInput = (options: () => readonly RegionOption[]) =>
  function RegionInput(props: RegionInputProps) {
    return <SearchSelect {...props} options={withChosen(options(), props.value)} />
  }

/** Chooses a time zone by IANA name. */
export const TimeZoneInput = regionInput(timeZoneOptions)

/** Chooses a currency by ISO 4217 code or name. */
export const CurrencyInput = regionInput(currencyOptions)

/** Chooses a language with its formats (BCP 47). */
export const LocaleInput = regionInput(localeOptions)

/** How a moment and a number look with these choices. */
export function RegionalPreview({ locale, timeZone }: { locale: string; timeZone: string }) {
  const { t } = useTranslation()
  const now = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date())
  return (
    <p className="text-xs text-ink-2">
      {t('forms.formatsPreview', { time: now, number: new Intl.NumberFormat(locale).format(1234567.89) })}
    </p>
  )
}
