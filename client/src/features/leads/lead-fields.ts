import { namedPerson, namedRecord, type Choice, type Field } from '@/components/fields/field'
import { leadSources } from '@/components/fields/shared-choices'
import type { Lead } from '@/lib/api/types'

/** The stages in the order in which a lead goes through them. */
export const leadStages: readonly Choice[] = [
  { value: 'new', label: 'choices.leadStage.new', tone: 'info' },
  { value: 'contacted', label: 'choices.leadStage.contacted', tone: 'info' },
  { value: 'qualified', label: 'choices.leadStage.qualified', tone: 'accent' },
  { value: 'unqualified', label: 'choices.leadStage.unqualified', tone: 'neutral' },
  { value: 'lost', label: 'choices.leadStage.lost', tone: 'danger' },
  { value: 'converted', label: 'choices.leadStage.converted', tone: 'accent' },
]

const temperatures: readonly Choice[] = [
  { value: 'hot', label: 'choices.temperature.hot', tone: 'danger' },
  { value: 'warm', label: 'choices.temperature.warm', tone: 'warning' },
  { value: 'cold', label: 'choices.temperature.cold', tone: 'info' },
]

const grades: readonly Choice[] = [
  { value: 'A', label: 'choices.grade.a' },
  { value: 'B', label: 'choices.grade.b' },
  { value: 'C', label: 'choices.grade.c' },
  { value: 'D', label: 'choices.grade.d' },
]

/** All that is known of a lead: columns, facts, form controls and filters read this. */
export const leadFields: readonly Field<Lead>[] = [
  { key: 'displayName', label: 'fields.name', kind: 'text', readOnly: true, sortable: true },
  { key: 'firstName', label: 'fields.firstName', kind: 'text', sortable: true },
  { key: 'lastName', label: 'fields.lastName', kind: 'text', sortable: true },
  { key: 'company', label: 'fields.company', kind: 'text', sortable: true, filter: 'company' },
  { key: 'jobTitle', label: 'fields.title', kind: 'text', filter: 'jobTitle' },
  { key: 'email', label: 'fields.email', kind: 'email' },
  { key: 'phone', label: 'fields.phone', kind: 'phone' },
  { key: 'industry', label: 'fields.industry', kind: 'text', filter: 'industry' },
  { key: 'region', label: 'fields.region', kind: 'text', filter: 'region' },
  { key: 'location', label: 'fields.location', kind: 'text', filter: 'location' },
  {
    key: 'campaignId',
    label: 'fields.campaign',
    kind: 'record',
    recordType: 'campaign',
    filter: 'campaignId',
    read: (lead) => lead.campaign,
    show: (id, name) => ({ campaign: namedRecord(id, name) }),
  },
  { key: 'source', label: 'fields.source', kind: 'choice', choices: leadSources, sortable: true, filter: 'source' },
  {
    key: 'stage',
    label: 'fields.stage',
    kind: 'choice',
    choices: leadStages,
    readOnly: true,
    sortable: true,
    filter: 'stage',
  },
  { key: 'statusReason', label: 'fields.statusReason', kind: 'text' },
  { key: 'score', label: 'fields.score', kind: 'number', readOnly: true, sortable: true },
  { key: 'grade', label: 'fields.grade', kind: 'choice', choices: grades, readOnly: true, filter: 'grade' },
  {
    key: 'temperature',
    label: 'fields.temperature',
    kind: 'choice',
    choices: temperatures,
    readOnly: true,
    filter: 'temperature',
  },
  { key: 'estimatedValue', label: 'fields.estimatedValue', kind: 'money', sortable: true },
  { key: 'nextActionAt', label: 'fields.nextActionAt', kind: 'time', sortable: true, range: 'nextAction' },
  {
    key: 'ownerId',
    label: 'fields.owner',
    kind: 'owner',
    filter: 'ownerId',
    read: (lead) => lead.owner,
    show: (id, name) => ({ owner: namedPerson(id, name) }),
  },
  { key: 'tags', label: 'fields.tags', kind: 'tags', filter: 'tags' },
  {
    key: 'lastContactedAt',
    label: 'fields.lastContactedAt',
    kind: 'time',
    readOnly: true,
    sortable: true,
    range: 'lastContacted',
  },
  {
    key: 'firstTouchedAt',
    label: 'fields.firstTouchedAt',
    kind: 'time',
    readOnly: true,
    range: 'firstTouched',
  },
  { key: 'createdAt', label: 'fields.createdAt', kind: 'time', readOnly: true, sortable: true, range: 'created' },
  { key: 'updatedAt', label: 'fields.updatedAt', kind: 'time', readOnly: true, sortable: true, range: 'updated' },
]

/** What the list shows until somebody chooses otherwise. */
export const leadColumns = [
  'displayName',
  'company',
  'score',
  'temperature',
  'stage',
  'source',
  'campaignId',
  'ownerId',
  'nextActionAt',
] as const

export const leadDefaultSort = '-score'
