import { isBlank, type Field } from '@/components/fields/field'

/** One field of two records that are to become one. */
export interface MergeRow<R> {
  field: Field<R>
  /** The value of the record that stays, and of the one that becomes part of it. */
  values: [unknown, unknown]
  /** Both have a value, and one has to go. */
  isChoice: boolean
}

/** Fields in which the survivor holds what either had. */
const unitedKinds = new Set(['emails', 'phones', 'tags'])

/** What differs between two records: where one has to choose, and what simply comes along. */
export function mergeRows<R>(fields: readonly Field<R>[], survivor: R, source: R): MergeRow<R>[] {
  return fields
    .filter(
      ({ kind, readOnly, filterOnly, staysInMerge }) =>
        !readOnly && !filterOnly && !staysInMerge && !unitedKinds.has(kind),
    )
    .map((field) => {
      const values: [unknown, unknown] = [read(field, survivor), read(field, source)]
      return { field, values, isChoice: values.every((value) => !isEmpty(value)) }
    })
    .filter(({ values: [ours, theirs] }) => !isEmpty(theirs) && JSON.stringify(ours) !== JSON.stringify(theirs))
}

const read = <R>(field: Field<R>, record: R): unknown =>
  field.read ? field.read(record) : (record as Record<string, unknown>)[field.key]

/** An address of nothing but empty lines is none. */
const isEmpty = (value: unknown): boolean =>
  isBlank(value) || (typeof value === 'object' && value !== null && Object.values(value).every(isBlank))
