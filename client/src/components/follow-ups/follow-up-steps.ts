import i18next from 'i18next'
import { z } from 'zod'
import type { LeadFollowUpStep, TaskType } from '@/lib/api/types'

export const maxSteps = 20
const maxDays = 365

export const stepTypes = [
  'call',
  'email',
  'meeting',
  'visit',
  'followUp',
  'todo',
] as const satisfies readonly TaskType[]

/** A step as it is typed. */
export const stepShape = z.object({
  afterDays: z.string(),
  type: z.enum(stepTypes),
  title: z.string(),
  description: z.string(),
})
export type StepValues = z.infer<typeof stepShape>

/** The steps as they must be: each says what is to be done and when. */
export const stepsSchema = z.array(
  stepShape.extend({
    afterDays: z.string().refine((text) => /^\d{1,3}$/.test(text.trim()) && Number(text) <= maxDays, {
      error: () => i18next.t('followUps.badDays', { max: maxDays }),
    }),
    title: z.string().refine((text) => text.trim() !== '', { error: () => i18next.t('followUps.needTitle') }),
  }),
)

export const stepValues = (steps: readonly LeadFollowUpStep[]): StepValues[] =>
  steps.map(({ afterDays, type, title, description }) => ({
    afterDays: String(afterDays ?? 0),
    type: type ?? 'followUp',
    title: title ?? '',
    description: description ?? '',
  }))

/** As the API takes them. */
export const stepsInput = (steps: readonly StepValues[]): LeadFollowUpStep[] =>
  steps.map(({ afterDays, type, title, description }) => ({
    afterDays: Number(afterDays),
    type,
    title: title.trim(),
    description: description.trim() || null,
  }))

/** What most begin with: a call today, an e-mail in two days, another call in five. */
export const usualSteps = (): StepValues[] => [
  { afterDays: '0', type: 'call', title: i18next.t('followUps.usual.call'), description: '' },
  { afterDays: '2', type: 'email', title: i18next.t('followUps.usual.email'), description: '' },
  { afterDays: '5', type: 'call', title: i18next.t('followUps.usual.callAgain'), description: '' },
]

/** The next step, some days after the last one. */
export const stepAfter = (last: StepValues | undefined): StepValues => ({
  afterDays: last && /^\d+$/.test(last.afterDays) ? String(Math.min(maxDays, Number(last.afterDays) + 3)) : '0',
  type: 'call',
  title: '',
  description: '',
})
