import i18next from 'i18next'
import type { SegmentCriteria, SegmentOp } from '@/lib/api/types'
import { formatDay, formatNumber } from '@/lib/format/regional'

/** `lifecycleStage` → “Lifecycle stage”: choices and fields that have no text of their own. */
export const words = (name: string): string => {
  const spaced = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

type Names = Readonly<Record<string, string>>

const dayOrTime = /^\d{4}-\d{2}-\d{2}(T.*)?$/

/** A value as people read it; ids by their names. */
export function valueWords(value: unknown, names: Names = {}): string {
  if (value === null || value === undefined || value === '') return i18next.t('segments.noValue')
  if (Array.isArray(value)) {
    return value.length === 0 ? i18next.t('segments.noValue') : value.map((one) => valueWords(one, names)).join(', ')
  }
  if (typeof value === 'boolean') return i18next.t(value ? 'common.yes' : 'common.no')
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value !== 'string') return groupWords(value, names)
  if (names[value]) return names[value]
  if (dayOrTime.test(value)) return formatDay(value)
  // A choice reads as words; what people wrote stays as it is.
  return /^[a-z]+([A-Z][a-z]+)*$/.test(value) ? words(value) : value
}

/** “is one of London, Rome”. */
export function testWords(op: SegmentOp, value: unknown, names: Names = {}): string {
  if (op === 'isEmpty' || op === 'isNotEmpty') return i18next.t(`segments.ops.${op}`)
  if ((op === 'has' || op === 'hasNo') && (value === null || value === undefined)) {
    return i18next.t(op === 'has' ? 'segments.hasAny' : 'segments.hasNone')
  }
  if (op === 'inLastDays' || op === 'notInLastDays') {
    return i18next.t(`segments.days.${op}`, { count: Number(value) })
  }
  if (op === 'between' && Array.isArray(value)) {
    return i18next.t('segments.betweenOf', { low: valueWords(value[0], names), high: valueWords(value[1], names) })
  }
  return `${i18next.t(`segments.ops.${op}`)} ${valueWords(value, names)}`
}

/** Criteria in one line: “Lifecycle stage is Customer and (City is London or City is empty)”. */
export function groupWords(criteria: SegmentCriteria, names: Names = {}, isOutermost = true): string {
  if (criteria.field) {
    return `${words(criteria.field.replace(/^(field|customFields)\./, ''))} ${testWords(criteria.op ?? 'eq', criteria.value, names)}`
  }
  const groups = (
    [
      ['all', criteria.all],
      ['any', criteria.any],
      ['none', criteria.none],
    ] as const
  ).flatMap(([kind, parts]) => (parts && parts.length > 0 ? [{ kind, parts }] : []))
  const text = groups
    .map(({ kind, parts }) => {
      const joined = parts
        .map((part) => groupWords(part, names, parts.length === 1 && groups.length === 1))
        .join(` ${i18next.t(kind === 'all' ? 'segments.and' : 'segments.or')} `)
      return kind === 'none' ? i18next.t('segments.not', { text: joined }) : joined
    })
    .join(` ${i18next.t('segments.and')} `)
  const isOne = groups.length === 1 && groups[0]?.parts.length === 1
  return isOutermost || isOne ? text : `(${text})`
}
