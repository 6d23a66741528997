import { Check } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

/** Far enough apart to be told from each other as a small dot, on light and dark. */
const palette = {
  green: '#2f9e44',
  teal: '#0c8599',
  blue: '#1c7ed6',
  indigo: '#4263eb',
  violet: '#7048e8',
  pink: '#d6336c',
  red: '#e03131',
  orange: '#e8590c',
  yellow: '#f08c00',
  grey: '#868e96',
} as const

const swatch =
  'relative flex size-7 items-center justify-center rounded-full border border-line-strong text-white has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent pointer-coarse:size-11'

interface TagColorInputProps {
  value: string | null
  onChange: (color: string | null) => void
}

/** Chooses a colour, or none: then one is made from the name. */
export function TagColorInput({ value, onChange }: TagColorInputProps) {
  const { t } = useTranslation()
  const group = useId()
  const known = Object.entries(palette) as [keyof typeof palette, string][]
  const other = value !== null && !known.some(([, color]) => color === value) ? value : null
  const option = (color: string | null, label: string) => (
    <label
      key={label}
      title={label}
      className={swatch}
      style={{ backgroundColor: color ?? 'var(--surface)', color: color ? undefined : 'var(--ink)' }}
    >
      <input
        type="radio"
        name={group}
        aria-label={label}
        className="sr-only"
        checked={value === color}
        onChange={() => onChange(color)}
      />
      {value === color ? (
        <Check className="size-4" strokeWidth={3} aria-hidden />
      ) : (
        color === null && (
          <span aria-hidden className="text-xs font-semibold">
            A
          </span>
        )
      )}
    </label>
  )
  return (
    <fieldset>
      <legend className="mb-1 text-xs font-medium text-ink-2">{t('tags.color')}</legend>
      <div className="flex flex-wrap gap-2">
        {option(null, t('tags.noColor'))}
        {known.map(([name, color]) => option(color, t(`tags.colors.${name}`)))}
        {other && option(other, t('tags.colors.other'))}
      </div>
    </fieldset>
  )
}
