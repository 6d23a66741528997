import type { LucideIcon } from 'lucide-react'
import type { RecordType } from '@/lib/api/types'

/** What the shared screens need to know of a record type: search, feed, palette, panel. */
export interface RecordTypeInfo {
  type: RecordType
  icon: LucideIcon
  /** Text keys, looked up when shown. */
  one: `records.${RecordType}.one`
  many: `records.${RecordType}.many`
  /** The folder of its pages in the address: `/contacts`, `/contacts/$id`. */
  path:
    | '/contacts'
    | '/companies'
    | '/campaigns'
    | '/leads'
    | '/deals'
    | '/activities'
    | '/tasks'
    | '/products'
    | '/tickets'
  /** Prefix of its permissions: `contacts.write`. */
  permission: string
}

const known = new Map<string, RecordTypeInfo>()

/** Makes a type known to search, feed and palette; called once by the app for each feature. */
export function registerRecordType(info: RecordTypeInfo): void {
  known.set(info.type, info)
}

export const recordType = (type: string): RecordTypeInfo | undefined => known.get(type)
export const recordTypes = (): RecordTypeInfo[] => [...known.values()]

/** The address of a record's page, or null for a type that has none yet. */
export const recordHref = (type: string, id: string): string | null => {
  const info = known.get(type)
  return info ? `${info.path}/${id}` : null
}

/** What a record is called, whatever its type. */
export const recordTitle = (record: {
  displayName?: string | null
  name?: string | null
  title?: string | null
  subject?: string | null
}): string => record.displayName ?? record.name ?? record.title ?? record.subject ?? ''
