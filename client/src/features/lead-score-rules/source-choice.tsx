import { useTranslation } from 'react-i18next'
import { leadSources } from '@/components/fields/shared-choices'
import { Checkbox } from '@/components/ui/checkbox'

interface SourceChoiceProps {
  label: string
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** Chooses sources of leads, as many as count. */
export function SourceChoice({ label, value, onChange }: SourceChoiceProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
      <legend className="sr-only">{label}</legend>
      {leadSources.map(({ value: source, label: name }) => (
        <label key={source} className="target flex min-h-7 items-center gap-2">
          <Checkbox
            checked={value.includes(source)}
            onCheckedChange={(on) =>
              onChange(on === true ? [...value, source] : value.filter((other) => other !== source))
            }
          />
          {t(name)}
        </label>
      ))}
    </fieldset>
  )
}
