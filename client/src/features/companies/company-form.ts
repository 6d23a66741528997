import i18next from 'i18next'
import { z } from 'zod'
import type { FormLayout } from '@/components/form/record-fields'
import { optionalNumber, optionalText } from '@/components/form/schema-parts'

/** What is checked before the server is asked; it has the last word. */
export const companySchema = z.object({
  name: z.string().refine((name) => name.trim() !== '', { error: () => i18next.t('forms.required') }),
  domain: optionalText,
  website: optionalText,
  industry: optionalText,
  category: z.string().nullable(),
  employeeCount: optionalNumber,
  annualRevenue: optionalNumber,
  phone: optionalText,
  address: z.record(z.string(), z.string().nullable()).nullable(),
  parentId: z.string().nullable(),
  description: optionalText,
  lifecycleStage: z.string().nullable(),
  ownerId: z.string().nullable(),
  tags: z.array(z.string()),
  source: optionalText,
})

export type CompanyValues = z.infer<typeof companySchema>

export const blankCompany: CompanyValues = {
  name: '',
  domain: '',
  website: '',
  industry: '',
  category: null,
  employeeCount: '',
  annualRevenue: '',
  phone: '',
  address: null,
  parentId: null,
  description: '',
  lifecycleStage: null,
  ownerId: null,
  tags: [],
  source: '',
}

export const companyLayout: readonly FormLayout[] = [
  { keys: ['name', 'domain', 'industry', 'phone'] },
  { title: 'records.sections.relation', keys: ['lifecycleStage', 'category', 'ownerId', 'parentId', 'source', 'tags'] },
  { title: 'records.sections.figures', keys: ['employeeCount', 'annualRevenue'] },
  { title: 'records.sections.more', keys: ['website', 'address', 'description'] },
]
