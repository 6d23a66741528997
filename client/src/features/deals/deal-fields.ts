import { namedPerson, namedRecord, type Field, type NextStepValue } from '@/components/fields/field'
import type { Deal, DealLineItem } from '@/lib/api/types'
import { stageOptionsQuery } from './deals-api'
import { linesText, lineText } from './line-list'
import { quietTextWithReason } from './quiet-mark'

/** All that is known of a deal: columns, facts, form controls and filters read this. */
export const dealFields: readonly Field<Deal>[] = [
  { key: 'name', label: 'fields.name', kind: 'text', sortable: true, required: true },
  {
    key: 'stage',
    label: 'fields.stage',
    kind: 'text',
    readOnly: true,
    read: (deal) => deal.stage?.name,
    filter: 'stageId',
    filterOptions: stageOptionsQuery,
  },
  {
    key: 'status',
    label: 'fields.status',
    kind: 'choice',
    readOnly: true,
    sortable: true,
    filter: 'status',
    choices: [
      { value: 'open', label: 'choices.dealStatus.open', tone: 'info' },
      { value: 'won', label: 'choices.dealStatus.won', tone: 'accent' },
      { value: 'lost', label: 'choices.dealStatus.lost', tone: 'danger' },
    ],
  },
  {
    key: 'amount',
    label: 'fields.amount',
    kind: 'money',
    sortable: true,
    settled: ({ lineItems }) => (lineItems.length > 0 ? 'deals.amountFromLines' : null),
  },
  {
    key: 'lineItems',
    label: 'fields.lineItems',
    kind: 'text',
    readOnly: true,
    read: ({ lineItems }) => linesText(lineItems),
    describe: (value) => (value as DealLineItem[]).map(lineText).join('\n'),
  },
  { key: 'currency', label: 'fields.currency', kind: 'text', required: true },
  { key: 'probability', label: 'fields.probability', kind: 'number', sortable: true },
  {
    key: 'companyId',
    label: 'fields.company',
    kind: 'record',
    recordType: 'company',
    filter: 'companyId',
    read: (deal) => deal.company,
    show: (id, name) => ({ company: namedRecord(id, name) }),
  },
  {
    key: 'contactId',
    label: 'fields.contact',
    kind: 'record',
    recordType: 'contact',
    filter: 'contactId',
    read: (deal) => deal.contact,
    show: (id, name) => ({ contact: namedRecord(id, name) }),
  },
  {
    key: 'campaignId',
    label: 'fields.campaign',
    kind: 'record',
    recordType: 'campaign',
    filter: 'campaignId',
    read: (deal) => deal.campaign,
    show: (id, name) => ({ campaign: namedRecord(id, name) }),
  },
  {
    key: 'nextActivityAt',
    label: 'fields.nextActivityAt',
    kind: 'step',
    readOnly: true,
    // A deal that is closed needs no next step.
    read: ({ status, nextActivityAt }): NextStepValue | null =>
      status === 'open' ? { at: nextActivityAt, isWanted: true } : null,
  },
  { key: 'quietDays', label: 'fields.quiet', kind: 'text', readOnly: true, read: quietTextWithReason },
  { key: 'lastTouchAt', label: 'fields.lastTouchAt', kind: 'time', readOnly: true },
  { key: 'expectedCloseDate', label: 'fields.expectedCloseDate', kind: 'date', sortable: true, range: 'expectedClose' },
  {
    key: 'forecastCategory',
    label: 'fields.forecastCategory',
    kind: 'choice',
    required: true,
    filter: 'forecastCategory',
    choices: [
      { value: 'pipeline', label: 'choices.forecastCategory.pipeline' },
      { value: 'bestCase', label: 'choices.forecastCategory.bestCase' },
      { value: 'commit', label: 'choices.forecastCategory.commit' },
      { value: 'omitted', label: 'choices.forecastCategory.omitted' },
    ],
  },
  { key: 'winReason', label: 'fields.winReason', kind: 'text', filter: 'winReason' },
  { key: 'lossReason', label: 'fields.lossReason', kind: 'text', filter: 'lossReason' },
  { key: 'competitor', label: 'fields.competitor', kind: 'text', filter: 'competitor' },
  { key: 'source', label: 'fields.source', kind: 'text', filter: 'source' },
  { key: 'type', label: 'fields.dealType', kind: 'text', filter: 'type' },
  {
    key: 'ownerId',
    label: 'fields.owner',
    kind: 'owner',
    filter: 'ownerId',
    read: (deal) => deal.owner,
    show: (id, name) => ({ owner: namedPerson(id, name) }),
  },
  { key: 'tags', label: 'fields.tags', kind: 'tags', filter: 'tags' },
  { key: 'startedAt', label: 'fields.startedAt', kind: 'time', readOnly: true, sortable: true, range: 'started' },
  { key: 'closedAt', label: 'fields.closedAt', kind: 'time', readOnly: true, sortable: true, range: 'closed' },
  { key: 'createdAt', label: 'fields.createdAt', kind: 'time', readOnly: true, sortable: true, range: 'created' },
  { key: 'updatedAt', label: 'fields.updatedAt', kind: 'time', readOnly: true, sortable: true, range: 'updated' },
]

/** What the list shows until somebody chooses otherwise. */
export const dealColumns = [
  'name',
  'stage',
  'amount',
  'companyId',
  'nextActivityAt',
  'quietDays',
  'expectedCloseDate',
  'ownerId',
  'status',
  'tags',
  'updatedAt',
] as const

export const dealDefaultSort = '-updatedAt'
