import i18next from 'i18next'
import { z } from 'zod'
import type { FieldShape } from '@/components/fields/field'
import { mailAddress } from '@/components/form/schema-parts'
import type { User } from '@/lib/api/types'
import type { TextKey } from '@/lib/i18n/text-key'
import { roles } from '@/lib/session/roles'

/** What an administrator sets about a person; names and values are the API's. */
export const userSchema = z.object({
  displayName: z.string().refine((text) => text.trim() !== '', { error: () => i18next.t('users.needName') }),
  email: z.string().refine((text) => mailAddress.test(text.trim()), {
    error: ({ input }) => i18next.t(String(input).trim() === '' ? 'users.needEmail' : 'forms.badEmail'),
  }),
  role: z.enum(roles),
  teamId: z.string().nullable(),
  takesLeads: z.boolean(),
  takesTickets: z.boolean(),
})
export type UserValues = z.infer<typeof userSchema>

export const newUser: UserValues = {
  email: '',
  displayName: '',
  role: 'salesRep',
  teamId: null,
  takesLeads: false,
  takesTickets: false,
}

export const userValues = ({ email, displayName, role, teamId, takesLeads, takesTickets }: User): UserValues => ({
  email,
  displayName,
  role: role,
  teamId,
  takesLeads,
  takesTickets,
})

export const userLabels = {
  email: 'users.email',
  displayName: 'users.name',
  role: 'users.role',
  teamId: 'users.team',
  takesLeads: 'users.takesLeads',
  takesTickets: 'users.takesTickets',
} as const satisfies Record<keyof UserValues, TextKey>

export const userFields: readonly FieldShape[] = Object.entries(userLabels).map(([key, label]) => ({
  key,
  label,
  kind: 'text',
}))

/** Refusals that are about one field. */
export const userCodes = { email_taken: 'email', last_admin: 'role' } as const
