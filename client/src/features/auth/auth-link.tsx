import { Link } from '@tanstack/react-router'
import type { ComponentProps } from 'react'

/** A text link on the pages before sign-in. */
export const AuthLink = (props: ComponentProps<typeof Link>) => (
  <Link
    {...props}
    className="inline-block rounded-sm font-medium text-accent-ink underline decoration-accent/40 underline-offset-3 hover:decoration-accent pointer-coarse:py-3"
  />
)
