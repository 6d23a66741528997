import { isBlank, readField, type Field } from './field'

/** What an edit of one field sends, and how the record looks with it. */
export interface FieldChange<R> {
  patch: Record<string, unknown>
  shown: Partial<R>
}

/** Numbers are typed as people write them: with spaces or separators of thousands. */
export function parseNumber(text: string): number | null {
  const bare = text.replace(/[\s_']/g, '')
  const plain = /,\d{1,2}$/.test(bare) && !bare.includes('.') ? bare.replace(',', '.') : bare.replace(/,/g, '')
  const value = Number(plain)
  return plain === '' || Number.isNaN(value) ? null : value
}

/** The value as the API takes it: trimmed, null for nothing, rows without content dropped. */
export function cleanValue<R>(field: Field<R>, value: unknown): unknown {
  if (field.kind === 'number' || field.kind === 'money') return typeof value === 'string' ? parseNumber(value) : value
  if (field.kind === 'flag') return value === null ? null : value === true || value === 'true'
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (field.kind === 'emails' || field.kind === 'phones') {
    const part = field.kind === 'emails' ? 'address' : 'number'
    return ((value as Record<string, unknown>[] | null) ?? []).filter((row) => !isBlank(row[part]))
  }
  if (field.kind === 'choices') return (value as string[] | null)?.length ? value : null
  return value ?? null
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** The value that is edited: the id where the record carries id and name side by side. */
export const editedValue = <R>(field: Field<R>, record: R): unknown =>
  field.kind === 'owner' || field.kind === 'record' || field.kind === 'team'
    ? (record as Record<string, unknown>)[field.key]
    : readField(field, record)

/** The change from the record's value to a new one; null when there is none. */
export function changeOf<R>(
  field: Field<R>,
  record: R,
  value: unknown,
  label: string | null = null,
): FieldChange<R> | null {
  const next = cleanValue(field, value)
  if (same(next, editedValue(field, record))) return null
  if (field.custom !== undefined) {
    const present = (record as { customFields?: Record<string, unknown> }).customFields
    const shown = { customFields: { ...present, [field.custom]: next } } as unknown as Partial<R>
    return { patch: { customFields: { [field.custom]: next } }, shown }
  }
  return { patch: { [field.key]: next }, shown: field.show?.(next, label) ?? {} }
}
