import { namedPerson, namedRecord, type Field } from '@/components/fields/field'
import { lifecycleStages, recordStatuses } from '@/components/fields/shared-choices'
import type { Company } from '@/lib/api/types'

/** All that is known of a company: columns, facts, form controls and filters read this. */
export const companyFields: readonly Field<Company>[] = [
  { key: 'name', label: 'fields.name', kind: 'text', sortable: true, required: true },
  {
    key: 'domain',
    label: 'fields.domain',
    kind: 'domain',
    filter: 'domain',
    placeholder: 'fields.domainPlaceholder',
    help: 'fields.domainHelp',
  },
  { key: 'website', label: 'fields.website', kind: 'url' },
  { key: 'industry', label: 'fields.industry', kind: 'text', sortable: true, filter: 'industry' },
  {
    key: 'category',
    label: 'fields.category',
    kind: 'choice',
    sortable: true,
    filter: 'category',
    choices: [
      { value: 'prospect', label: 'choices.category.prospect' },
      { value: 'customer', label: 'choices.category.customer' },
      { value: 'partner', label: 'choices.category.partner' },
      { value: 'vendor', label: 'choices.category.vendor' },
      { value: 'competitor', label: 'choices.category.competitor' },
      { value: 'other', label: 'choices.category.other' },
    ],
  },
  { key: 'employeeCount', label: 'fields.employeeCount', kind: 'number', sortable: true },
  { key: 'annualRevenue', label: 'fields.annualRevenue', kind: 'money', sortable: true },
  { key: 'currency', label: 'fields.currency', kind: 'text' },
  { key: 'phone', label: 'fields.phone', kind: 'phone' },
  { key: 'address', label: 'fields.address', kind: 'address' },
  {
    key: 'parentId',
    label: 'fields.parent',
    kind: 'record',
    recordType: 'company',
    filter: 'parentId',
    read: (company) => company.parent,
    show: (id, name) => ({ parent: namedRecord(id, name) }),
  },
  { key: 'description', label: 'fields.description', kind: 'longText' },
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
    read: (company) => company.owner,
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
export const companyColumns = [
  'name',
  'domain',
  'industry',
  'lifecycleStage',
  'ownerId',
  'employeeCount',
  'annualRevenue',
  'tags',
  'updatedAt',
] as const

export const companyDefaultSort = 'name'
