import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useTagColor } from '@/lib/records/people-and-tags'
import { hueStyle } from './hue'

/** The ground leans to the tag's own colour, whatever that is; the text stays readable on it. */
const ownStyle = (color: string) => ({
  backgroundColor: `color-mix(in oklab, ${color} 20%, var(--surface))`,
  color: 'var(--ink)',
})

interface TagChipProps {
  name: string
  /** The tag's own colour, where it is at hand; else it is looked up. */
  color?: string | null
  /** Adds a cross. */
  onRemove?: () => void
}

/** A tag in its colour, or in one made from its name. */
export function TagChip({ name, color: given, onRemove }: TagChipProps) {
  const { t } = useTranslation()
  const known = useTagColor(name)
  const color = given === undefined ? known : given
  return (
    <span
      title={name}
      style={color ? ownStyle(color) : hueStyle(name)}
      className="inline-flex h-5 max-w-48 shrink-0 items-center gap-0.5 rounded-full px-2 text-xs font-medium"
    >
      {color && <span aria-hidden className="mr-1 size-2 shrink-0 rounded-full" style={{ backgroundColor: color }} />}
      <span className="truncate">{name}</span>
      {onRemove && (
        <button
          type="button"
          aria-label={t('common.removeNamed', { name })}
          onClick={onRemove}
          className="-mr-1.5 flex size-6 items-center justify-center rounded-full hover:opacity-70"
        >
          <X className="size-3" aria-hidden />
        </button>
      )}
    </span>
  )
}
