import i18next from 'i18next'
import { z } from 'zod'
import type { FieldShape } from '@/components/fields/field'
import { stepsInput, stepsSchema, stepValues } from '@/components/follow-ups/follow-up-steps'
import type { LeadSequence, LeadSequenceInput } from '@/lib/api/types'
import type { TextKey } from '@/lib/i18n/text-key'

export const sequenceSchema = z.object({
  name: z.string().refine((text) => text.trim() !== '', { error: () => i18next.t('leadSequences.needName') }),
  steps: stepsSchema,
  skipWeekends: z.boolean(),
  isActive: z.boolean(),
})
export type SequenceValues = z.infer<typeof sequenceSchema>

export const sequenceValues = ({ name, steps, skipWeekends, isActive }: LeadSequence): SequenceValues => ({
  name,
  steps: stepValues(steps),
  skipWeekends,
  isActive,
})

/** As the API takes it: the order of the list is the order of the steps. */
export const sequenceInput = ({ name, steps, ...rest }: Partial<SequenceValues>): LeadSequenceInput => ({
  ...rest,
  ...(name === undefined ? {} : { name: name.trim() }),
  ...(steps === undefined ? {} : { steps: stepsInput(steps) }),
})

export const sequenceLabels = {
  name: 'leadSequences.name',
  steps: 'leadSequences.steps',
  skipWeekends: 'followUps.skipWeekends',
  isActive: 'leadSequences.active',
} as const satisfies Record<keyof SequenceValues, TextKey>

export const sequenceFields: readonly FieldShape[] = Object.entries(sequenceLabels).map(([key, label]) => ({
  key,
  label,
  kind: 'text',
}))

export const sequenceCodes = { duplicate: 'name' } as const
