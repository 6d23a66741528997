import type { Choice } from './field'

/** Lifecycle stages of contacts and companies; the further along, the stronger the colour. */
export const lifecycleStages: readonly Choice[] = [
  { value: 'subscriber', label: 'choices.lifecycleStage.subscriber', tone: 'neutral' },
  { value: 'lead', label: 'choices.lifecycleStage.lead', tone: 'info' },
  { value: 'opportunity', label: 'choices.lifecycleStage.opportunity', tone: 'warning' },
  { value: 'customer', label: 'choices.lifecycleStage.customer', tone: 'accent' },
  { value: 'evangelist', label: 'choices.lifecycleStage.evangelist', tone: 'accent' },
  { value: 'former', label: 'choices.lifecycleStage.former', tone: 'neutral' },
]

export const recordStatuses: readonly Choice[] = [
  { value: 'active', label: 'choices.status.active' },
  { value: 'inactive', label: 'choices.status.inactive' },
  { value: 'prospect', label: 'choices.status.prospect' },
]
