import i18next from 'i18next'
import { z } from 'zod'
import type { FormLayout } from '@/components/form/record-fields'
import { channelList, optionalText } from '@/components/form/schema-parts'

/** What is checked before the server is asked; it has the last word. */
export const contactSchema = z
  .object({
    firstName: optionalText,
    lastName: optionalText,
    companyId: z.string().nullable(),
    title: optionalText,
    department: optionalText,
    decisionRole: z.string().nullable(),
    emails: channelList('address'),
    phones: channelList('number'),
    address: z.record(z.string(), z.string().nullable()).nullable(),
    preferredContactMethod: z.string().nullable(),
    lifecycleStage: z.string().nullable(),
    ownerId: z.string().nullable(),
    tags: z.array(z.string()),
    source: optionalText,
  })
  .refine(({ firstName, lastName }) => firstName.trim() !== '' || lastName.trim() !== '', {
    path: ['firstName'],
    error: () => i18next.t('forms.needName'),
  })

export type ContactValues = z.infer<typeof contactSchema>

export const blankContact: ContactValues = {
  firstName: '',
  lastName: '',
  companyId: null,
  title: '',
  department: '',
  decisionRole: null,
  emails: [],
  phones: [],
  address: null,
  preferredContactMethod: null,
  lifecycleStage: null,
  ownerId: null,
  tags: [],
  source: '',
}

export const contactLayout: readonly FormLayout[] = [
  { keys: ['firstName', 'lastName', 'emails', 'phones', 'companyId', 'title'] },
  {
    title: 'records.sections.relation',
    keys: ['lifecycleStage', 'ownerId', 'source', 'preferredContactMethod', 'tags'],
  },
  { title: 'records.sections.more', keys: ['department', 'decisionRole', 'address'] },
]
