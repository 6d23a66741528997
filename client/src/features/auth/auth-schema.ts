import i18next from 'i18next'
// The small build of zod: these pages are a first load.
import * as z from 'zod/mini'
import { maxPasswordLength, minPasswordLength } from '@/lib/password/password-check'

const needed = () => i18next.t('forms.required')

/** Text that can't be left empty. */
export const requiredText = () => z.string().check(z.trim(), z.minLength(1, { error: needed }))

/** A password that exists already: whatever it is. */
export const password = () => z.string().check(z.minLength(1, { error: needed }))

/** A password that is being chosen. What else it must satisfy the server says. */
export const newPassword = () =>
  z
    .string()
    .check(
      z.minLength(minPasswordLength, { error: () => i18next.t('auth.password.empty') }),
      z.maxLength(maxPasswordLength, { error: () => i18next.t('auth.password.long') }),
    )

// Whether an address works only mail can tell; this catches what is plainly none.
export const email = () =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, { error: needed }),
      z.regex(/^[^\s@]+@[^\s@]+$/, { error: () => i18next.t('auth.badEmail') }),
    )
