import { useMemo } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormField } from '@/components/form/form-field'
import { Select } from '@/components/ui/select'
import type { RegionalChoice } from '@/lib/regional/regional-guess'
import { currencyOptions, localeOptions, timeZoneOptions } from '@/lib/regional/regional-options'
import { weekdays } from '@/lib/regional/weekdays'

const keys = ['currency', 'timeZone', 'locale', 'weekStart'] as const

/** Currency, zone, language and week, begun with what the browser says. */
export function RegionalFields<T extends RegionalChoice>({ form }: { form: UseFormReturn<T> }) {
  const { t } = useTranslation()
  // The same four fields, whatever else the form has.
  const own = form as unknown as UseFormReturn<RegionalChoice>
  const options = useMemo(() => {
    const { currency, timeZone, locale } = own.getValues()
    return {
      currency: currencyOptions(currency),
      timeZone: timeZoneOptions(timeZone),
      locale: localeOptions(locale),
      weekStart: weekdays.map((day) => ({ value: day, label: t(`weekdays.${day}`) })),
    }
  }, [own, t])
  return (
    <fieldset className="border-t border-line pt-4">
      <legend className="sr-only">{t('auth.regional')}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        {keys.map((key) => (
          <FormField key={key} form={own} name={key} label={t(`auth.field.${key}`)}>
            {({ field, aria }) => (
              <Select
                id={aria.id}
                invalid={aria['aria-invalid']}
                label={t(`auth.field.${key}`)}
                value={field.value}
                onChange={field.onChange}
                options={options[key]}
                className="w-full"
              />
            )}
          </FormField>
        ))}
      </div>
    </fieldset>
  )
}
