import { cx } from '@/lib/class-names'
import { hueStyle } from './hue'

const sizes = { xs: 'size-5 text-[0.5625rem]', sm: 'size-6 text-2xs', md: 'size-8 text-xs', lg: 'size-11 text-base' }

const initials = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean)
  const first = (word = '') => String.fromCodePoint(word.codePointAt(0) ?? 32).trim()
  return (first(words[0]) + (words.length > 1 ? first(words.at(-1)) : '')).toUpperCase() || '?'
}

/** The initials of a person (round) or company (square). Decorative: the name stands beside it. */
export const Avatar = ({
  name,
  size = 'sm',
  square = false,
}: {
  name: string
  size?: keyof typeof sizes
  square?: boolean
}) => (
  <span
    aria-hidden
    style={hueStyle(name)}
    className={cx(
      'inline-flex shrink-0 items-center justify-center font-semibold tracking-tight select-none',
      sizes[size],
      square ? 'rounded-md' : 'rounded-full',
    )}
  >
    {square ? initials(name.split(/\s/)[0] ?? '') : initials(name)}
  </span>
)
