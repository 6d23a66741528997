import { namedPerson, namedRecord, type Field } from '@/components/fields/field'
import { lifecycleStages, recordStatuses } from '@/components/fields/shared-choices'
import type { Contact } from '@/lib/api/types'

/** All that is known of a contact: columns, facts, form controls and filters read this. */
export const contactFields: readonly Field<Contact>[] = [
  { key: 'displayName', label: 'fields.name', kind: 'text', readOnly: true, sortable: true },
  { key: 'firstName', label: 'fields.firstName', kind: 'text', sortable: true },
  { key: 'lastName', label: 'fields.lastName', kind: 'text', sortable: true },
  {
    key: 'companyId',
    label: 'fields.company',
    kind: 'record',
    recordType: 'company',
    filter: 'companyId',
    read: (contact) => contact.company,
    show: (id, name) => ({ company: namedRecord(id, name) }),
  },
  { key: 'title', label: 'fields.title', kind: 'text', sortable: true, filter: 'title' },
  { key: 'department', label: 'fields.department', kind: 'text', sortable: true, filter: 'department' },
  {
    key: 'decisionRole',
    label: 'fields.decisionRole',
    kind: 'choice',
    sortable: true,
    filter: 'decisionRole',
    choices: [
      { value: 'decisionMaker', label: 'choices.decisionRole.decisionMaker' },
      { value: 'influencer', label: 'choices.decisionRole.influencer' },
      { value: 'champion', label: 'choices.decisionRole.champion' },
      { value: 'user', label: 'choices.decisionRole.user' },
      { value: 'gatekeeper', label: 'choices.decisionRole.gatekeeper' },
      { value: 'other', label: 'choices.decisionRole.other' },
    ],
  },
  { key: 'email', label: 'fields.email', kind: 'email' },
  { key: 'phone', label: 'fields.phone', kind: 'phone' },
  { key: 'emails', label: 'fields.emails', kind: 'emails' },
  { key: 'phones', label: 'fields.phones', kind: 'phones' },
  { key: 'address', label: 'fields.address', kind: 'address' },
  {
    key: 'preferredContactMethod',
    label: 'fields.preferredContactMethod',
    kind: 'choice',
    filter: 'preferredContactMethod',
    choices: [
      { value: 'email', label: 'choices.contactMethod.email' },
      { value: 'phone', label: 'choices.contactMethod.phone' },
      { value: 'message', label: 'choices.contactMethod.message' },
      { value: 'mail', label: 'choices.contactMethod.mail' },
    ],
  },
  {
    key: 'lifecycleStage',
    label: 'fields.lifecycleStage',
    kind: 'choice',
    choices: lifecycleStages,
    sortable: true,
    filter: 'lifecycleStage',
    required: true,
  },
  {
    key: 'status',
    label: 'fields.status',
    kind: 'choice',
    choices: recordStatuses,
    sortable: true,
    filter: 'status',
    required: true,
  },
  {
    key: 'ownerId',
    label: 'fields.owner',
    kind: 'owner',
    filter: 'ownerId',
    read: (contact) => contact.owner,
    show: (id, name) => ({ owner: namedPerson(id, name) }),
  },
  { key: 'tags', label: 'fields.tags', kind: 'tags', filter: 'tags' },
  { key: 'source', label: 'fields.source', kind: 'text', sortable: true, filter: 'source' },
  {
    key: 'lastContactedAt',
    label: 'fields.lastContactedAt',
    kind: 'time',
    readOnly: true,
    sortable: true,
    range: 'lastContacted',
  },
  { key: 'createdAt', label: 'fields.createdAt', kind: 'time', readOnly: true, sortable: true, range: 'created' },
  { key: 'updatedAt', label: 'fields.updatedAt', kind: 'time', readOnly: true, sortable: true, range: 'updated' },
]

/** What the list shows until somebody chooses otherwise. */
export const contactColumns = [
  'displayName',
  'companyId',
  'title',
  'email',
  'phone',
  'lifecycleStage',
  'ownerId',
  'tags',
  'updatedAt',
] as const

export const contactDefaultSort = 'displayName'
