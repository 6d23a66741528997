import i18next from 'i18next'
import { z } from 'zod'
import type { FieldShape } from '@/components/fields/field'
import type { Organization } from '@/lib/api/types'
import type { TextKey } from '@/lib/i18n/text-key'

export const visibilities = ['everyone', 'ownerAndTeam'] as const
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** The settings that a person can change; names and values are the API's. */
export const organizationSchema = z.object({
  name: z.string().refine((text) => text.trim() !== '', { error: () => i18next.t('users.needName') }),
  currency: z.string(),
  timeZone: z.string(),
  locale: z.string(),
  weekStart: z.enum(weekdays),
  registrationOpen: z.boolean(),
  recordVisibility: z.enum(visibilities),
})
export type OrganizationValues = z.infer<typeof organizationSchema>

const keys = Object.keys(organizationSchema.shape) as (keyof OrganizationValues)[]

export const organizationFields: readonly FieldShape[] = keys.map((key) => ({
  key,
  label: `organization.${key}` satisfies TextKey,
  kind: 'text',
}))

export const valuesOf = (organization: Organization): OrganizationValues =>
  organizationSchema.strip().parse(organization)
