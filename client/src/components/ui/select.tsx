import { cx } from '@/lib/class-names'
import { inputStyle } from './input'

interface SelectProps {
  label: string
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; label: string }[]
  className?: string
  id?: string
  invalid?: boolean
  /** In a line of filters: lower, with a softer edge. */
  quiet?: boolean
}

/** A short list of choices. The native control: on a phone nothing is better. */
export const Select = ({ label, value, onChange, options, className, id, invalid, quiet }: SelectProps) => (
  <select
    id={id}
    aria-label={id ? undefined : label}
    aria-invalid={invalid}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    className={cx(
      'target',
      quiet ? 'h-7' : 'h-8',
      inputStyle,
      quiet && 'border-line',
      'shrink-0 pr-1.5 pl-2',
      className,
    )}
  >
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
)
