import { namedPerson, type Field } from '@/components/fields/field'
import type { Product } from '@/lib/api/types'

/** All that is known of a product: columns, facts, form controls and filters read this. */
export const productFields: readonly Field<Product>[] = [
  { key: 'name', label: 'fields.name', kind: 'text', sortable: true, required: true },
  { key: 'sku', label: 'fields.sku', kind: 'text', sortable: true, filter: 'sku', help: 'fields.skuHelp' },
  { key: 'category', label: 'fields.category', kind: 'text', sortable: true, filter: 'category' },
  { key: 'unitPrice', label: 'fields.unitPrice', kind: 'money', sortable: true, help: 'fields.unitPriceHelp' },
  { key: 'currency', label: 'fields.currency', kind: 'text', required: true, filter: 'currency' },
  {
    key: 'isActive',
    label: 'fields.isActive',
    kind: 'flag',
    choices: [
      { value: 'true', label: 'choices.onOffer.true', tone: 'accent' },
      { value: 'false', label: 'choices.onOffer.false', tone: 'neutral' },
    ],
    required: true,
    sortable: true,
    filter: 'isActive',
  },
  {
    key: 'ownerId',
    label: 'fields.owner',
    kind: 'owner',
    filter: 'ownerId',
    read: (product) => product.owner,
    show: (id, name) => ({ owner: namedPerson(id, name) }),
  },
  { key: 'tags', label: 'fields.tags', kind: 'tags', filter: 'tags' },
  { key: 'externalId', label: 'fields.externalId', kind: 'text', filter: 'externalId' },
  { key: 'createdAt', label: 'fields.createdAt', kind: 'time', readOnly: true, sortable: true },
  { key: 'updatedAt', label: 'fields.updatedAt', kind: 'time', readOnly: true, sortable: true },
]

/** What the list shows until somebody chooses otherwise. */
export const productColumns = ['name', 'unitPrice', 'sku', 'category', 'isActive', 'tags', 'updatedAt'] as const

export const productDefaultSort = 'name'
