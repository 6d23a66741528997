import i18next from 'i18next'
import { z } from 'zod'
import type { FieldShape } from '@/components/fields/field'
import type { Team } from '@/lib/api/types'
import type { TextKey } from '@/lib/i18n/text-key'

/** What makes a team; names and values are the API's. */
export const teamSchema = z.object({
  name: z.string().refine((text) => text.trim() !== '', { error: () => i18next.t('teams.needName') }),
  managerId: z.string().nullable(),
  memberIds: z.array(z.string()),
})
export type TeamValues = z.infer<typeof teamSchema>

export const newTeam: TeamValues = { name: '', managerId: null, memberIds: [] }

export const teamValues = ({ name, managerId, memberIds }: Team): TeamValues => ({ name, managerId, memberIds })

export const teamLabels = {
  name: 'teams.name',
  managerId: 'teams.lead',
  memberIds: 'teams.members',
} as const satisfies Record<keyof TeamValues, TextKey>

export const teamFields: readonly FieldShape[] = [
  { key: 'name', label: teamLabels.name, kind: 'text' },
  { key: 'managerId', label: teamLabels.managerId, kind: 'owner' },
  { key: 'memberIds', label: teamLabels.memberIds, kind: 'text' },
]

export const teamCodes = { team_name_taken: 'name' } as const
