import i18next from 'i18next'
import { z } from 'zod'
import type { FieldShape } from '@/components/fields/field'
import type { TicketForm, TicketFormInput } from '@/lib/api/types'
import { siteOf, sitesIn } from '@/lib/format/sites'
import type { TextKey } from '@/lib/i18n/text-key'

/** What the form holds; sites are kept as they are typed, one a line. */
export const ticketFormSchema = z.object({
  isActive: z.boolean(),
  title: z.string().max(100),
  introduction: z.string().max(1000),
  thankYouText: z.string().max(1000),
  confirmsByMail: z.boolean(),
  teamId: z.string().nullable(),
  allowedOrigins: z
    .string()
    .refine((text) => sitesIn(text).every((line) => siteOf(line) !== null), {
      error: () => i18next.t('leadForms.badSite'),
    })
    .refine((text) => sitesIn(text).length <= 20, { error: () => i18next.t('leadForms.manySites') }),
})

export type TicketFormValues = z.infer<typeof ticketFormSchema>
export type TicketFormRecord = TicketFormValues & { version: number }

export const ticketFormRecord = (form: TicketForm): TicketFormRecord => ({
  version: form.version,
  isActive: form.isActive,
  title: form.title,
  introduction: form.introduction ?? '',
  thankYouText: form.thankYouText,
  confirmsByMail: form.confirmsByMail,
  teamId: form.teamId,
  allowedOrigins: form.allowedOrigins.join('\n'),
})

export const withoutVersion = (record: TicketFormRecord): TicketFormValues => ({
  isActive: record.isActive,
  title: record.title,
  introduction: record.introduction,
  thankYouText: record.thankYouText,
  confirmsByMail: record.confirmsByMail,
  teamId: record.teamId,
  allowedOrigins: record.allowedOrigins,
})

/** What is sent: only what was changed. */
export const ticketFormPatch = ({ allowedOrigins, ...rest }: Partial<TicketFormValues>): TicketFormInput => ({
  ...rest,
  ...(allowedOrigins !== undefined && { allowedOrigins: sitesIn(allowedOrigins).map((line) => siteOf(line) ?? line) }),
})

const labels = {
  isActive: 'ticketForm.isActive',
  title: 'ticketForm.heading',
  introduction: 'ticketForm.introduction',
  thankYouText: 'ticketForm.thanks',
  confirmsByMail: 'ticketForm.confirms',
  teamId: 'fields.team',
  allowedOrigins: 'ticketForm.sites',
} as const satisfies Record<keyof TicketFormValues, TextKey>

/** How the parts are called, should somebody else have changed the same ones. */
export const ticketFormFields: readonly FieldShape[] = Object.entries(labels).map(([key, label]) => ({
  key,
  label,
  kind: key === 'teamId' ? 'team' : 'text',
}))

export const labelOf = (name: string): string => i18next.t(labels[name as keyof typeof labels])
