import i18next from 'i18next'
import { z } from 'zod'
import type { FieldShape } from '@/components/fields/field'
import type { Retention, RetentionInput, RetentionSubject } from '@/lib/api/types'
import type { TextKey } from '@/lib/i18n/text-key'

/** A rule: its member of the settings, what it takes, and the list that shows the same. */
export interface Rule {
  name: keyof RetentionValues
  subject: RetentionSubject
  unit: 'months' | 'days'
  list?: '/contacts' | '/leads' | '/tickets'
}

export const ruleGroups: readonly { title: TextKey; rules: readonly Rule[] }[] = [
  {
    title: 'retention.people',
    rules: [
      { name: 'contactMonths', subject: 'contacts', unit: 'months', list: '/contacts' },
      { name: 'leadMonths', subject: 'leads', unit: 'months', list: '/leads' },
    ],
  },
  {
    title: 'retention.traces',
    rules: [
      { name: 'ticketFileMonths', subject: 'ticketFiles', unit: 'months', list: '/tickets' },
      { name: 'recycleBinDays', subject: 'recycleBin', unit: 'days' },
      { name: 'auditMonths', subject: 'audit', unit: 'months' },
      { name: 'segmentLogMonths', subject: 'segmentLog', unit: 'months' },
    ],
  },
]

const between = (least: number, most: number, error: TextKey, canBeNone = true) =>
  z
    .string()
    .refine(
      (text) =>
        (canBeNone && text.trim() === '') ||
        (/^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most),
      { error: () => i18next.t(error) },
    )

/** Numbers as they are typed; nothing: it is kept. */
export const retentionSchema = z.object({
  contactMonths: between(1, 120, 'retention.badMonths'),
  leadMonths: between(1, 120, 'retention.badMonths'),
  ticketFileMonths: between(1, 120, 'retention.badMonths'),
  recycleBinDays: between(1, 365, 'retention.badDays', false),
  auditMonths: between(12, 120, 'retention.badAudit'),
  segmentLogMonths: between(1, 120, 'retention.badMonths'),
})

export type RetentionValues = z.infer<typeof retentionSchema>
export type RetentionRecord = RetentionValues & { version: number }

const typed = (value: number | null | undefined) => (value == null ? '' : String(value))

export const retentionRecord = (rules: Retention): RetentionRecord => ({
  version: rules.version,
  contactMonths: typed(rules.contactMonths),
  leadMonths: typed(rules.leadMonths),
  ticketFileMonths: typed(rules.ticketFileMonths),
  recycleBinDays: typed(rules.recycleBinDays),
  auditMonths: typed(rules.auditMonths),
  segmentLogMonths: typed(rules.segmentLogMonths),
})

export const withoutVersion = (record: RetentionRecord): RetentionValues => ({
  contactMonths: record.contactMonths,
  leadMonths: record.leadMonths,
  ticketFileMonths: record.ticketFileMonths,
  recycleBinDays: record.recycleBinDays,
  auditMonths: record.auditMonths,
  segmentLogMonths: record.segmentLogMonths,
})

/** What is sent: numbers, and null for what is kept. */
export const retentionInput = (values: Partial<RetentionValues>): RetentionInput =>
  Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text.trim() === '' ? null : Number(text)]))

export const labelOf = (name: string): string => i18next.t(`retention.${name as keyof RetentionValues}`)

/** How the rules are called, should somebody else have changed the same ones. */
export const retentionFields: readonly FieldShape[] = ruleGroups.flatMap(({ rules }) =>
  rules.map(({ name }) => ({ key: name, label: `retention.${name}` as const, kind: 'text' as const })),
)
