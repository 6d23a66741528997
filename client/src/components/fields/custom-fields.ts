import { queryOptions, useQuery } from '@tanstack/react-query'
import i18next from 'i18next'
import { useMemo } from 'react'
import { api, unwrap } from '@/lib/api/client'
import type { RecordOf } from '@/lib/api/resource'
import type { CustomField, Page, RecordType } from '@/lib/api/types'
import type { TextKey } from '@/lib/i18n/text-key'
import type { Choice, Field, FieldKind } from './field'

/** The types of records that an organization adds fields to. */
export const extensibleTypes = ['contact', 'company', 'lead', 'deal', 'ticket'] as const
export type ExtensibleType = (typeof extensibleTypes)[number]

const isExtensible = (type: RecordType): type is ExtensibleType =>
  extensibleTypes.some((extensible) => extensible === type)

/** The organization's own fields of a type of record, in their order. */
export const customFieldsQuery = (entity: ExtensibleType) =>
  queryOptions({
    queryKey: ['customField', 'list', entity] as const,
    queryFn: async () =>
      (
        await unwrap<Page<CustomField>>(
          api.GET('/api/v1/custom-fields', { params: { query: { entity, sort: 'position', pageSize: 100 } } }),
        )
      ).items,
    staleTime: 5 * 60_000,
  })

const none: readonly [] = []

/** A type's fields: the built-in ones, then those that the organization has added. */
export function useFields<T extends RecordType>(
  type: T,
  builtIn: readonly Field<RecordOf<T>>[],
): readonly Field<RecordOf<T>>[] {
  const custom = useCustomFields(type)
  return useMemo(() => (custom.length === 0 ? builtIn : [...builtIn, ...custom]), [builtIn, custom])
}

/** Those alone that the organization has added. */
export function useCustomFields<T extends RecordType>(type: T): readonly Field<RecordOf<T>>[] {
  const { data } = useQuery({
    ...customFieldsQuery(isExtensible(type) ? type : 'contact'),
    enabled: isExtensible(type),
  })
  return useMemo(() => (data && isExtensible(type) ? data.map(asField<RecordOf<T>>) : none), [data, type])
}

/** What lists know them by, such as `field.region`; null until that is known. */
export function useCustomNames(type: RecordType): ReadonlySet<string> | null {
  const { data } = useQuery({
    ...customFieldsQuery(isExtensible(type) ? type : 'contact'),
    enabled: isExtensible(type),
  })
  return useMemo(() => (data ? new Set(data.map(({ key }) => `field.${key}`)) : null), [data])
}

interface Extensible {
  customFields?: Readonly<Record<string, unknown>>
}

const kinds: Readonly<Record<CustomField['type'], FieldKind>> = {
  text: 'text',
  number: 'number',
  money: 'money',
  date: 'date',
  boolean: 'flag',
  choice: 'choice',
  multiChoice: 'choices',
  url: 'url',
  user: 'person',
}

const yesOrNo: readonly Choice[] = [
  { value: 'true', label: 'common.yes' },
  { value: 'false', label: 'common.no' },
]

/** A field that the organization has added, as the table, the forms and the record page know fields. */
export function asField<R>(definition: CustomField): Field<R> {
  const { id, key, label, type, options, isRequired } = definition
  const name = `field.${key}`
  const field: Field<R> = {
    key: name,
    custom: key,
    label: ownText(id, label),
    kind: kinds[type],
    required: isRequired,
    sortable: type !== 'multiChoice' && type !== 'user',
    read: (record) => (record as Extensible).customFields?.[key],
  }
  if (type === 'date') return { ...field, range: name }
  if (type === 'boolean') return { ...field, filter: name, choices: yesOrNo }
  const choices = options.map((option, index) => ({ value: option, label: ownText(`${id}-${index}`, option) }))
  return { ...field, filter: name, ...(choices.length > 0 ? { choices } : {}) }
}

/** Words of the organization stand among the texts, so that they are shown by the same means; what would mean something there is broken. */
function ownText(id: string, text: string): TextKey {
  const plain = text.replaceAll('{{', '{\u2060{').replaceAll('$t(', '$\u2060t(')
  i18next.addResource('en', 'app', `own.${id}`, plain)
  return `own.${id}` as TextKey
}
