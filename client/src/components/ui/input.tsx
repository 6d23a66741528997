import type { ComponentProps } from 'react'
import { cx } from '@/lib/class-names'

/** 16 px on a phone, or iOS zooms into the page at every focus. */
export const inputStyle =
  'rounded-md border border-control bg-surface px-2.5 text-sm text-ink transition-[border-color,box-shadow] outline-none max-md:text-lg ' +
  'focus-visible:border-accent focus-visible:ring-3 focus-visible:ring-accent/20 aria-invalid:border-danger disabled:opacity-60'

export const Input = ({ className, ...rest }: ComponentProps<'input'>) => (
  <input autoComplete="off" className={cx('target h-8 w-full read-only:bg-sunken', inputStyle, className)} {...rest} />
)

/** Grows with its text. */
export const Textarea = ({ className, ...rest }: ComponentProps<'textarea'>) => (
  <textarea
    className={cx('field-sizing-content max-h-96 min-h-16 w-full resize-y py-1.5', inputStyle, className)}
    {...rest}
  />
)
