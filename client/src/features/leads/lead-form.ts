import i18next from 'i18next'
import { z } from 'zod'
import type { FormLayout } from '@/components/form/record-fields'
import { mailAddress, optionalNumber, optionalText } from '@/components/form/schema-parts'

/** What is checked before the server is asked; it has the last word. */
export const leadSchema = z
  .object({
    firstName: optionalText,
    lastName: optionalText,
    company: optionalText,
    jobTitle: optionalText,
    email: z.string().refine((text) => text.trim() === '' || mailAddress.test(text.trim()), {
      error: () => i18next.t('forms.badEmail'),
    }),
    phone: optionalText,
    source: z.string().nullable(),
    campaignId: z.string().nullable(),
    estimatedValue: optionalNumber,
    assign: z.string().nullable(),
    tags: z.array(z.string()),
  })
  .refine(({ firstName, lastName }) => firstName.trim() !== '' || lastName.trim() !== '', {
    path: ['firstName'],
    error: () => i18next.t('forms.needName'),
  })

export type LeadValues = z.infer<typeof leadSchema>

export const blankLead: LeadValues = {
  firstName: '',
  lastName: '',
  company: '',
  jobTitle: '',
  email: '',
  phone: '',
  source: null,
  campaignId: null,
  estimatedValue: '',
  assign: 'me',
  tags: [],
}

export const leadLayout: readonly FormLayout[] = [
  { keys: ['firstName', 'lastName', 'company', 'jobTitle', 'email', 'phone'] },
  { title: 'records.sections.relation', keys: ['assign', 'source', 'campaignId', 'estimatedValue', 'tags'] },
]

/** "Who gets it" as the API takes it: nothing means the one who creates it. */
export function leadInput({ assign, ...values }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (assign === 'next') return { ...values, autoAssign: true }
  if (assign === 'nobody') return { ...values, ownerId: null }
  return values
}
