import i18next from 'i18next'
import { z } from 'zod'

/** What people type of a reason; the rest is a switch. */
export const reasonSchema = z.object({
  label: z.string().refine((text) => text.trim() !== '', { error: () => i18next.t('dealReasons.needLabel') }),
})
export type ReasonValues = z.infer<typeof reasonSchema>
