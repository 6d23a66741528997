import type { Tone } from '@/components/ui/badge'
import type { RecordType } from '@/lib/api/types'
import type { TextKey } from '@/lib/i18n/text-key'

/** One of a fixed set of values. */
export interface Choice {
  value: string
  label: TextKey
  tone?: Tone
}

export type FieldKind =
  | 'text'
  | 'longText'
  | 'email'
  | 'emails'
  | 'phone'
  | 'phones'
  | 'domain'
  | 'url'
  | 'number'
  | 'money'
  | 'choice'
  /** Any number of a fixed set. */
  | 'choices'
  /** Yes or no, said by two choices: `true` and `false`. */
  | 'flag'
  | 'owner'
  /** A person of whom the record has the id alone. */
  | 'person'
  | 'record'
  /** A team of the organization. */
  | 'team'
  | 'tags'
  | 'address'
  | 'date'
  | 'time'
  /** What comes next: a {@link NextStepValue}, never edited. */
  | 'step'
  | 'recurrence'

/**
 * What a table column, a fact on the record page, a form control, a filter and the conflict dialog know of a field.
 * Described once for each record type; all of those read it.
 */
export interface Field<R> {
  /** Its JSON name: also the key in patches, sort and errors. */
  key: string
  label: TextKey
  kind: FieldKind
  /** Its key in `customFields`, when the organization has added it. */
  custom?: string
  choices?: readonly Choice[]
  /** The type that a `record` field points to. */
  recordType?: RecordType
  /** Shown but never edited: computed, or kept by the server. */
  readOnly?: boolean
  /** Each record keeps its own when two become one. */
  staysInMerge?: boolean
  /** Why it can't be edited in this record; null when it can. */
  settled?: (record: R) => TextKey | null
  required?: boolean
  sortable?: boolean
  /** Query parameter that filters by it, when the list can. */
  filter?: string
  /** What the filter offers when that is data: stages of pipelines. */
  filterOptions?: FilterOptions
  /** The filter takes one value, not any of several. */
  filterSingle?: boolean
  /** No value of the record: a filter alone, such as what is overdue. */
  filterOnly?: boolean
  /** `closed` for the query parameters `closedAfter` and `closedBefore`, when the list can be narrowed to a time. */
  range?: string
  /** A time that was promised: whether this record still has to keep it, so that a passed one shows as late. */
  due?: (record: R) => boolean
  /** Reads the value when it is not simply `record[key]`. */
  read?: (record: R) => unknown
  /** How the record looks with a new value, for fields whose name comes along (`owner` beside `ownerId`). */
  show?: (value: unknown, label: string | null) => Partial<R>
  /** How a bare value reads where its kind can't say: a list of things inside the record. */
  describe?: (value: unknown) => string
  placeholder?: TextKey
  help?: TextKey
}

/** Where the choices of a filter come from. */
export interface FilterOptions {
  queryKey: readonly unknown[]
  queryFn: () => Promise<{ value: string; label: string }[]>
}

/** A field without how to reach it in a record: enough to show a bare value. */
export type FieldShape = Omit<Field<unknown>, 'read' | 'show' | 'settled' | 'due'>

export const readField = <R>(field: Field<R>, record: R): unknown =>
  field.read ? field.read(record) : (record as Record<string, unknown>)[field.key]

/** The entry of a catalogue by key; a wrong key is a programming error and says so. */
export function fieldOf<R>(fields: readonly Field<R>[], key: string): Field<R> {
  const field = fields.find((one) => one.key === key)
  if (!field) throw new Error(`No field ${key}`)
  return field
}

/** The next step of a record that wants one; `at` is null while nothing is planned. */
export interface NextStepValue {
  at: string | null
  isWanted: true
}

/** A postal address as the API has it. */
export interface AddressValue {
  street?: string | null
  city?: string | null
  state?: string | null
  postalCode?: string | null
  country?: string | null
}

/** An e-mail address or phone number among several. */
export interface ChannelValue {
  address?: string
  number?: string
  type?: string
  isPrimary?: boolean
  isVerified?: boolean
}

/** A related record or person by name. */
export interface Named {
  id: string
  name?: string
  displayName?: string
}

/** A plain value as a control holds it; nothing of lists and objects. */
export const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

export const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  // Also an empty list, and an address of which no part is known.
  (typeof value === 'object' && Object.values(value).every((part) => part === null || part === ''))

/** How a related record looks once it is chosen: for `show` of a `record` field. */
export const namedRecord = (id: unknown, name: string | null): { id: string; name: string } | null =>
  typeof id === 'string' ? { id, name: name ?? '' } : null

/** The same for an `owner` field. */
export const namedPerson = (id: unknown, displayName: string | null): { id: string; displayName: string } | null =>
  typeof id === 'string' ? { id, displayName: displayName ?? '' } : null
