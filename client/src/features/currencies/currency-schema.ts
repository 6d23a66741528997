import i18next from 'i18next'
import { z } from 'zod'

const rate = z.string().refine((text) => Number(text) > 0, { error: () => i18next.t('currencies.needRate') })
const date = z.string().refine((text) => text !== '', { error: () => i18next.t('currencies.needDate') })

/** What people type of a rate. */
export const rateSchema = z.object({ date, rate })
export type RateValues = z.infer<typeof rateSchema>

/** What people type of a new currency. */
export const currencySchema = rateSchema.extend({
  code: z.string().refine((text) => /^[A-Z]{3}$/.test(text), { error: () => i18next.t('currencies.needCode') }),
})
export type CurrencyValues = z.infer<typeof currencySchema>
