import i18next from 'i18next'
import type { TextKey } from '@/lib/i18n/text-key'
import type { choices } from '@/texts/en/fields'

type Group = keyof typeof choices

/** Under which words the choices of a field stand, where they are not called like the field. */
const groups: Readonly<Record<string, Group>> = {
  'activity.type': 'activityType',
  'campaign.channel': 'campaignChannel',
  'campaign.status': 'campaignStatus',
  'deal.status': 'dealStatus',
  'lead.source': 'leadSource',
  'lead.stage': 'leadStage',
  'task.status': 'taskStatus',
  'task.type': 'taskType',
  'ticket.channel': 'ticketChannel',
  'ticket.status': 'ticketStatus',
  'ticket.type': 'ticketType',
  'contact.preferredContactMethod': 'contactMethod',
  'lead.preferredContactMethod': 'contactMethod',
}

/** Fields whose choices are the same on every record. */
const alike = new Set<string>([
  'category',
  'decisionRole',
  'direction',
  'forecastCategory',
  'grade',
  'lifecycleStage',
  'priority',
  'sentiment',
  'status',
  'temperature',
])

/** The word that people read for a value of a field of fixed choices; null where it is none. */
export function choiceWord(type: string, field: string, value: unknown): string | null {
  const group = groups[`${type}.${field}`] ?? (alike.has(field) ? field : null)
  if (!group || typeof value !== 'string') return null
  // Grades are capitals, the names of texts never are.
  const word = `choices.${group}.${value.charAt(0).toLowerCase()}${value.slice(1)}`
  if (!i18next.exists(word)) return null
  const key = word as TextKey
  return i18next.t(key)
}
