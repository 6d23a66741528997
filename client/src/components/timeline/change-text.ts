import { formatDateTime, formatNumber } from '@/lib/format/regional'

const instant = /^\d{4}-\d{2}-\d{2}T.+Z$/

/** A value of a change in words; null for none. Values are whatever the field holds: text, numbers, lists, objects. */
export function changeText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  if (typeof value === 'string') return instant.test(value) ? formatDateTime(value) : value
  if (Array.isArray(value)) return value.map(changeText).filter(Boolean).join(', ') || null
  if (typeof value !== 'object') return null
  const named = value as Record<string, unknown>
  const name = named.displayName ?? named.name ?? named.address ?? named.number
  if (typeof name === 'string') return name
  return Object.values(named).map(changeText).filter(Boolean).join(', ') || null
}
