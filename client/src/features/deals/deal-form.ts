import i18next from 'i18next'
import { z } from 'zod'
import type { FormLayout } from '@/components/form/record-fields'
import { optionalNumber, optionalText } from '@/components/form/schema-parts'

/** What is checked before the server is asked; it has the last word. */
export const dealSchema = z.object({
  name: z.string().refine((name) => name.trim() !== '', { error: () => i18next.t('forms.required') }),
  amount: optionalNumber,
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
  { title: 'records.sections.relation', keys: ['ownerId', 'campaignId', 'source', 'tags'] },
  { title: 'records.sections.more', keys: ['forecastCategory', 'type', 'competitor'] },
]
