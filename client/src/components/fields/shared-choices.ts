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

/** Where leads come from. */
export const leadSources: readonly Choice[] = [
  { value: 'website', label: 'choices.leadSource.website' },
  { value: 'webForm', label: 'choices.leadSource.webForm' },
  { value: 'webinar', label: 'choices.leadSource.webinar' },
  { value: 'referral', label: 'choices.leadSource.referral' },
  { value: 'email', label: 'choices.leadSource.email' },
  { value: 'event', label: 'choices.leadSource.event' },
  { value: 'coldCall', label: 'choices.leadSource.coldCall' },
  { value: 'partner', label: 'choices.leadSource.partner' },
  { value: 'ads', label: 'choices.leadSource.ads' },
  { value: 'import', label: 'choices.leadSource.import' },
  { value: 'other', label: 'choices.leadSource.other' },
]
