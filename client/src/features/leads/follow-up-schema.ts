import i18next from 'i18next'
import { z } from 'zod'
import { stepShape, stepsSchema, stepsInput, usualSteps } from '@/components/follow-ups/follow-up-steps'
import { usualStart } from '@/components/follow-ups/follow-up-plan'
import type { Lead, LeadFollowUpInput, LeadFollowUpStep, LeadSequence } from '@/lib/api/types'

/** `usual` and `own`, or the id of a sequence. */
export const followUpSchema = z
  .object({
    choice: z.string(),
    steps: z.array(stepShape),
    saveAs: z.string(),
    startAt: z.string({ error: () => i18next.t('followUps.needStart') }).nullable(),
    skipWeekends: z.boolean(),
  })
  .superRefine(({ choice, steps, startAt }, context) => {
    if (startAt === null)
      context.addIssue({ code: 'custom', path: ['startAt'], message: i18next.t('followUps.needStart') })
    if (choice !== 'own') return
    for (const { path, message } of stepsSchema.safeParse(steps).error?.issues ?? [])
      context.addIssue({ code: 'custom', path: ['steps', ...path], message })
  })
export type FollowUpValues = z.infer<typeof followUpSchema>

export const newFollowUp = (): FollowUpValues => ({
  choice: 'usual',
  steps: usualSteps(),
  saveAs: '',
  startAt: usualStart(),
  skipWeekends: true,
})

/** The three steps as the server titles them for a lead. */
const usualFor = (name: string): LeadFollowUpStep[] => [
  { afterDays: 0, type: 'call', title: i18next.t('followUps.usualNamed.call', { name }), description: null },
  { afterDays: 2, type: 'email', title: i18next.t('followUps.usualNamed.email', { name }), description: null },
  { afterDays: 5, type: 'call', title: i18next.t('followUps.usualNamed.callAgain', { name }), description: null },
]

/** What each lead gets. */
export function chosenSteps(
  { choice, steps }: Pick<FollowUpValues, 'choice' | 'steps'>,
  sequences: readonly LeadSequence[],
  leads: readonly Lead[],
): readonly LeadFollowUpStep[] {
  if (choice === 'own') return stepsInput(steps)
  const [lead, ...others] = leads
  const name = lead && others.length === 0 ? lead.displayName : i18next.t('followUps.theLead')
  return sequences.find(({ id }) => id === choice)?.steps ?? usualFor(name)
}

/** As the API takes it. The usual steps are not sent: the server names each lead in their titles. */
export const followUpInput = (
  { choice, steps, startAt, skipWeekends }: FollowUpValues,
  leads: readonly Lead[],
): LeadFollowUpInput => ({
  leadIds: leads.map(({ id }) => id),
  startAt,
  skipWeekends,
  ...(choice === 'own' ? { steps: stepsInput(steps) } : choice === 'usual' ? {} : { sequenceId: choice }),
})
