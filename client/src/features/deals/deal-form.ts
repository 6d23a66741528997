import i18next from 'i18next'
import { z } from 'zod'
import type { FormLayout } from '@/components/form/record-fields'
import { optionalNumber, optionalText } from '@/components/form/schema-parts'
import type { DealLineItem } from '@/lib/api/types'
import { sells } from './line-list'

/** What is checked before the server is asked; it has the last word. */
export const dealSchema = z.object({
  name: z.string().refine((name) => name.trim() !== '', { error: () => i18next.t('forms.required') }),
  amount: optionalNumber,
  // The line editor lets nothing through that the server would refuse.
  lineItems: z.array(z.custom<DealLineItem>()),
  companyId: z.string().nullable(),
  contactId: z.string().nullable(),
  expectedCloseDate: optionalText,
  ownerId: z.string().nullable(),
  campaignId: z.string().nullable(),
  forecastCategory: z.string().nullable(),
  source: optionalText,
  type: optionalText,
  competitor: optionalText,
  tags: z.array(z.string()),
})

export type DealValues = z.infer<typeof dealSchema>

export const blankDeal: DealValues = {
  name: '',
  amount: '',
  lineItems: [],
  companyId: null,
  contactId: null,
  expectedCloseDate: '',
  ownerId: null,
  campaignId: null,
  forecastCategory: null,
  source: '',
  type: '',
  competitor: '',
  tags: [],
}

export const dealLayout: readonly FormLayout[] = [
  { keys: ['name', 'amount', 'companyId', 'contactId', 'expectedCloseDate'] },
  { keys: ['lineItems'] },
  { title: 'records.sections.relation', keys: ['ownerId', 'campaignId', 'source', 'tags'] },
  { title: 'records.sections.more', keys: ['forecastCategory', 'type', 'competitor'] },
]

/** What is sent: lines without what the server knows itself, and then no amount, for they make it. */
export const dealInput = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  // What is undefined is not sent.
  values.lineItems ? { ...values, amount: undefined, ...sells(values.lineItems as DealLineItem[]).patch } : values
