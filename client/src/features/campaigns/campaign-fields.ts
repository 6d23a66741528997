import { namedPerson, type Choice, type Field } from '@/components/fields/field'
import type { Campaign } from '@/lib/api/types'

/** The statuses in the order in which a campaign goes through them. */
export const campaignStatuses: readonly Choice[] = [
  { value: 'planned', label: 'choices.campaignStatus.planned', tone: 'info' },
  { value: 'active', label: 'choices.campaignStatus.active', tone: 'accent' },
  { value: 'paused', label: 'choices.campaignStatus.paused', tone: 'warning' },
  { value: 'completed', label: 'choices.campaignStatus.completed', tone: 'neutral' },
]

const channels: readonly Choice[] = [
  { value: 'email', label: 'choices.campaignChannel.email' },
  { value: 'paidAds', label: 'choices.campaignChannel.paidAds' },
  { value: 'social', label: 'choices.campaignChannel.social' },
  { value: 'event', label: 'choices.campaignChannel.event' },
  { value: 'webinar', label: 'choices.campaignChannel.webinar' },
  { value: 'referral', label: 'choices.campaignChannel.referral' },
  { value: 'content', label: 'choices.campaignChannel.content' },
  { value: 'other', label: 'choices.campaignChannel.other' },
]

const priorities: readonly Choice[] = [
  { value: 'low', label: 'choices.priority.low', tone: 'neutral' },
  { value: 'medium', label: 'choices.priority.medium', tone: 'info' },
  { value: 'high', label: 'choices.priority.high', tone: 'warning' },
]

/** All that is known of a campaign: columns, facts, form controls and filters read this. */
export const campaignFields: readonly Field<Campaign>[] = [
  { key: 'name', label: 'fields.name', kind: 'text', sortable: true, required: true },
  { key: 'code', label: 'fields.code', kind: 'text', sortable: true, filter: 'code' },
  {
    key: 'status',
    label: 'fields.status',
    kind: 'choice',
    choices: campaignStatuses,
    sortable: true,
    filter: 'status',
    // It has a flow; the buttons at the top offer what may follow.
    readOnly: true,
  },
  {
    key: 'channel',
    label: 'fields.channel',
    kind: 'choice',
    choices: channels,
    sortable: true,
    filter: 'channel',
    required: true,
  },
  {
    key: 'priority',
    label: 'fields.priority',
    kind: 'choice',
    choices: priorities,
    sortable: true,
    filter: 'priority',
    required: true,
  },
  { key: 'objective', label: 'fields.objective', kind: 'text' },
  { key: 'description', label: 'fields.description', kind: 'longText' },
  { key: 'businessUnit', label: 'fields.businessUnit', kind: 'text', sortable: true, filter: 'businessUnit' },
  { key: 'audienceSegment', label: 'fields.audienceSegment', kind: 'text', filter: 'audienceSegment' },
  { key: 'productLine', label: 'fields.productLine', kind: 'text', sortable: true, filter: 'productLine' },
  { key: 'startDate', label: 'fields.startDate', kind: 'date', sortable: true },
  { key: 'endDate', label: 'fields.endDate', kind: 'date', sortable: true },
  { key: 'budget', label: 'fields.budget', kind: 'money', sortable: true },
  { key: 'expectedSpend', label: 'fields.expectedSpend', kind: 'money', sortable: true },
  { key: 'actualSpend', label: 'fields.actualSpend', kind: 'money', sortable: true },
  { key: 'currency', label: 'fields.currency', kind: 'text', required: true },
  { key: 'plannedLeads', label: 'fields.plannedLeads', kind: 'number', sortable: true },
  {
    key: 'ownerId',
    label: 'fields.owner',
    kind: 'owner',
    filter: 'ownerId',
    read: (campaign) => campaign.owner,
    show: (id, name) => ({ owner: namedPerson(id, name) }),
  },
  { key: 'tags', label: 'fields.tags', kind: 'tags', filter: 'tags' },
  { key: 'utmSource', label: 'fields.utmSource', kind: 'text', filter: 'utmSource' },
  { key: 'utmMedium', label: 'fields.utmMedium', kind: 'text', filter: 'utmMedium' },
  { key: 'utmCampaign', label: 'fields.utmCampaign', kind: 'text', filter: 'utmCampaign' },
  { key: 'externalId', label: 'fields.externalId', kind: 'text', filter: 'externalId' },
  { key: 'createdAt', label: 'fields.createdAt', kind: 'time', readOnly: true, sortable: true },
  { key: 'updatedAt', label: 'fields.updatedAt', kind: 'time', readOnly: true, sortable: true },
]

/** What the list shows until somebody chooses otherwise. */
export const campaignColumns = [
  'name',
  'status',
  'channel',
  'startDate',
  'endDate',
  'budget',
  'actualSpend',
  'ownerId',
  'tags',
] as const

export const campaignDefaultSort = '-startDate'
