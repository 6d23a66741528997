import i18next from 'i18next'
import { z } from 'zod'
import { parseNumber } from '@/components/fields/field-change'

/** Text that may be empty. */
export const optionalText = z.string()

/** A number typed as text, or nothing. */
export const optionalNumber = z.string().refine((text) => text.trim() === '' || parseNumber(text) !== null, {
  error: () => i18next.t('forms.badNumber'),
})

/** Whether an address works only mail can tell; this catches what is plainly none. */
export const mailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Several e-mail addresses or phone numbers; rows left empty are ignored. */
export const channelList = (part: 'address' | 'number') =>
  z.array(
    z
      .object({
        address: z.string().optional(),
        number: z.string().optional(),
        type: z.string().optional(),
        isPrimary: z.boolean().optional(),
        isVerified: z.boolean().optional(),
      })
      .refine((row) => part === 'number' || !row.address?.trim() || mailAddress.test(row.address.trim()), {
        path: [part],
        error: () => i18next.t('forms.badEmail'),
      }),
  )
