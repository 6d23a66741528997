import type { RecordTypeInfo } from '@/lib/records/record-types'

/** A list with filters: the records behind a number. */
export interface RecordsLink {
  to: RecordTypeInfo['path']
  search: Readonly<Record<string, string>>
}

/** One bar of a chart, and one row of its table. */
export interface ChartPoint {
  key: string
  label: string
  /** What it is called where there is room. */
  fullLabel?: string
  /** By the key of the measure; null: there is nothing to divide by. */
  values: Readonly<Record<string, number | null>>
  /** The records that it counts. */
  records: RecordsLink | null
  /** Where a measure counts others than `records`. */
  recordsOf?: Readonly<Record<string, RecordsLink>>
}

/** What a chart can show of its points. */
export interface ChartMeasure {
  key: string
  label: string
  format: (value: number) => string
}

/** What a point is called in sentences and tables. */
export const nameOf = ({ fullLabel, label }: ChartPoint): string => fullLabel ?? label

/** The records behind a measure of a point. */
export const recordsOf = (point: ChartPoint, measure: string): RecordsLink | null =>
  point.recordsOf?.[measure] ?? point.records

/** A measure as people read it; a dash where there is nothing to divide by. */
export const told = (point: ChartPoint, measure: ChartMeasure): string => {
  const value = point.values[measure.key] ?? null
  return value === null ? '–' : measure.format(value)
}
