import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { visibilities, type OrganizationValues } from './organization-schema'

/** Who sees which records: the two ways, each with what it means. */
export function VisibilityChoice({ form }: { form: UseFormReturn<OrganizationValues> }) {
  const { t } = useTranslation()
  return (
    <fieldset className="space-y-1">
      <legend className="mb-1 text-xs font-medium text-ink-2">{t('organization.recordVisibility')}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {visibilities.map((one) => (
          <label
            key={one}
            className="flex gap-2.5 rounded-lg border border-line p-3 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              value={one}
              aria-describedby={`visibility-${one}`}
              className="mt-0.5 size-4 shrink-0 accent-accent"
              {...form.register('recordVisibility')}
            />
            <span>
              <span className="block font-medium">{t(`organization.visibility.${one}`)}</span>
              <span id={`visibility-${one}`} className="block text-xs text-pretty text-ink-2">
                {t(`organization.visibilityHelp.${one}`)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
