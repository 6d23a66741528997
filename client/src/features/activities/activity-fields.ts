import { namedPerson, namedRecord, type Field } from '@/components/fields/field'
import type { Activity } from '@/lib/api/types'

/** All that is known of an activity: columns, facts and filters read this. */
export const activityFields: readonly Field<Activity>[] = [
  { key: 'subject', label: 'fields.subject', kind: 'text', sortable: true, required: true },
  {
    key: 'type',
    label: 'fields.activityType',
    kind: 'choice',
    sortable: true,
    filter: 'type',
    required: true,
    choices: [
      { value: 'call', label: 'choices.activityType.call' },
      { value: 'email', label: 'choices.activityType.email' },
      { value: 'meeting', label: 'choices.activityType.meeting' },
      { value: 'message', label: 'choices.activityType.message' },
      { value: 'visit', label: 'choices.activityType.visit' },
      { value: 'support', label: 'choices.activityType.support' },
      { value: 'sale', label: 'choices.activityType.sale' },
      { value: 'followUp', label: 'choices.activityType.followUp' },
      { value: 'other', label: 'choices.activityType.other' },
    ],
  },
  {
    key: 'direction',
    label: 'fields.direction',
    kind: 'choice',
    sortable: true,
    filter: 'direction',
    choices: [
      { value: 'inbound', label: 'choices.direction.inbound' },
      { value: 'outbound', label: 'choices.direction.outbound' },
    ],
  },
  { key: 'occurredAt', label: 'fields.occurredAt', kind: 'time', sortable: true, required: true, range: 'occurred' },
  { key: 'durationMinutes', label: 'fields.durationMinutes', kind: 'number', sortable: true },
  {
    key: 'contactId',
    label: 'fields.contact',
    kind: 'record',
    recordType: 'contact',
    filter: 'contactId',
    read: (activity) => activity.contact,
    show: (id, name) => ({ contact: namedRecord(id, name) }),
  },
  {
    key: 'companyId',
    label: 'fields.company',
    kind: 'record',
    recordType: 'company',
    filter: 'companyId',
    read: (activity) => activity.company,
    show: (id, name) => ({ company: namedRecord(id, name) }),
  },
  {
    key: 'leadId',
    label: 'fields.lead',
    kind: 'record',
    recordType: 'lead',
    filter: 'leadId',
    read: (activity) => activity.lead,
    show: (id, name) => ({ lead: namedRecord(id, name) }),
  },
  {
    key: 'dealId',
    label: 'fields.deal',
    kind: 'record',
    recordType: 'deal',
    filter: 'dealId',
    read: (activity) => activity.deal,
    show: (id, name) => ({ deal: namedRecord(id, name) }),
  },
  { key: 'outcome', label: 'fields.outcome', kind: 'text', sortable: true, filter: 'outcome' },
  {
    key: 'sentiment',
    label: 'fields.sentiment',
    kind: 'choice',
    sortable: true,
    filter: 'sentiment',
    choices: [
      { value: 'positive', label: 'choices.sentiment.positive', tone: 'accent' },
      { value: 'neutral', label: 'choices.sentiment.neutral' },
      { value: 'negative', label: 'choices.sentiment.negative', tone: 'danger' },
    ],
  },
  { key: 'body', label: 'fields.said', kind: 'longText' },
  { key: 'nextStep', label: 'fields.nextStep', kind: 'text' },
  { key: 'followUpAt', label: 'fields.followUpAt', kind: 'time', sortable: true },
  {
    key: 'ownerId',
    label: 'fields.owner',
    kind: 'owner',
    filter: 'ownerId',
    read: (activity) => activity.owner,
    show: (id, name) => ({ owner: namedPerson(id, name) }),
  },
  { key: 'tags', label: 'fields.tags', kind: 'tags', filter: 'tags' },
  { key: 'createdAt', label: 'fields.createdAt', kind: 'time', readOnly: true, sortable: true, range: 'created' },
  { key: 'updatedAt', label: 'fields.updatedAt', kind: 'time', readOnly: true, sortable: true, range: 'updated' },
]

/** What the list shows until somebody chooses otherwise. */
export const activityColumns = [
  'subject',
  'type',
  'occurredAt',
  'outcome',
  'dealId',
  'leadId',
  'contactId',
  'companyId',
  'ownerId',
] as const

export const activityDefaultSort = '-occurredAt'
