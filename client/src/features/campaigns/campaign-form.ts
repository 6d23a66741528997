import i18next from 'i18next'
import { z } from 'zod'
import type { FormLayout } from '@/components/form/record-fields'
import { optionalNumber, optionalText } from '@/components/form/schema-parts'

/** What is checked before the server is asked; it has the last word. */
export const campaignSchema = z
  .object({
    name: z.string().refine((name) => name.trim() !== '', { error: () => i18next.t('forms.required') }),
    code: optionalText,
    objective: optionalText,
    channel: z.string().nullable(),
    priority: z.string().nullable(),
    startDate: optionalText,
    endDate: optionalText,
    budget: optionalNumber,
    expectedSpend: optionalNumber,
    plannedLeads: optionalNumber,
    ownerId: z.string().nullable(),
    tags: z.array(z.string()),
    description: optionalText,
    businessUnit: optionalText,
    audienceSegment: optionalText,
    productLine: optionalText,
    utmSource: optionalText,
    utmMedium: optionalText,
    utmCampaign: optionalText,
  })
  .refine(({ startDate, endDate }) => startDate === '' || endDate === '' || startDate <= endDate, {
    path: ['endDate'],
    error: () => i18next.t('forms.endBeforeStart'),
  })

export type CampaignValues = z.infer<typeof campaignSchema>

export const blankCampaign: CampaignValues = {
  name: '',
  code: '',
  objective: '',
  channel: null,
  priority: null,
  startDate: '',
  endDate: '',
  budget: '',
  expectedSpend: '',
  plannedLeads: '',
  ownerId: null,
  tags: [],
  description: '',
  businessUnit: '',
  audienceSegment: '',
  productLine: '',
  utmSource: '',
  utmMedium: '',
  utmCampaign: '',
}

export const campaignLayout: readonly FormLayout[] = [
  { keys: ['name', 'objective', 'channel', 'startDate', 'endDate', 'budget'] },
  { title: 'records.sections.plan', keys: ['code', 'priority', 'ownerId', 'plannedLeads', 'expectedSpend', 'tags'] },
  { title: 'records.sections.more', keys: ['audienceSegment', 'productLine', 'businessUnit', 'description'] },
  { title: 'records.sections.tracking', keys: ['utmSource', 'utmMedium', 'utmCampaign'] },
]
