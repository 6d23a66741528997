import i18next from 'i18next'
import type { ChartMeasure, ChartPoint, RecordsLink } from '@/components/charts/chart-types'
import type { ReportChart, ReportResult } from '@/lib/api/types'
import { formatPeriod } from '@/lib/format/period'
import { formatDate, formatMoney, formatNumber } from '@/lib/format/regional'
import { recordType } from '@/lib/records/record-types'

type Row = ReportResult['rows'][number]
type Key = Row['keys'][number]
type Axis = ReportResult['groupBy'][number]

/** What a group is called; times as people write them. */
export function keyName({ value, label }: Key, { by }: Pick<Axis, 'by'>): string {
  if (value === null) return i18next.t('reports.noValue')
  if (!by) return label
  const [year = '', month = '01'] = value.split('-')
  switch (by) {
    case 'day':
      return formatDate(value)
    case 'week':
      return i18next.t('reports.weekOf', { day: formatDate(value) })
    case 'month':
      return formatPeriod(`${year}-${month}`)
    case 'quarter':
      return formatPeriod(`${year}-Q${Math.ceil(Number(month) / 3)}`)
    case 'year':
      return year
  }
}

/** The list with the records behind a row; null where such records have no page of their own. */
export function recordsBehind({ entity }: ReportResult, { filter }: Row): RecordsLink | null {
  const path = recordType(entity)?.path
  if (!path) return null
  // A view that somebody lets the list open with must not narrow it, nor the days that the list of tasks shows.
  return { to: path, search: { view: 'all', ...(entity === 'task' && { show: 'all' }), ...filter } }
}

/** How the numbers of an answer are written. */
export const measuresOf = ({ measures }: ReportResult): ChartMeasure[] =>
  measures.map(({ label, kind }, index) => ({
    key: String(index),
    label,
    format: kind === 'money' ? formatMoney : formatNumber,
  }))

/** The rows of an answer as points of a chart; `axis` says which keys name them. */
export const pointsOf = (result: ReportResult, rows: readonly Row[], axis: Axis | undefined): ChartPoint[] =>
  rows.map((row) => {
    const key = row.keys[0]
    return {
      key: key?.value ?? 'none',
      label: key && axis ? keyName(key, axis) : i18next.t('reports.total'),
      values: Object.fromEntries(row.values.map((value, index) => [String(index), value])),
      records: recordsBehind(result, row),
    }
  })

/** How an answer can be drawn: what needs a second field, or one at all, falls back to what can be. */
export function drawnAs(chart: ReportChart, { groupBy }: Pick<ReportResult, 'groupBy'>): ReportChart {
  if (groupBy.length === 0) return chart === 'table' || chart === 'pivot' ? 'table' : 'number'
  if (chart === 'number') return 'number'
  if (groupBy.length === 2) return chart === 'bar' || chart === 'pie' ? 'stackedBar' : chart
  return chart === 'pivot' ? 'table' : chart === 'stackedBar' ? 'bar' : chart
}

/** The cells of an answer with two fields, by the keys of row and column. */
export function cellsOf({ rows }: ReportResult): (row: Row, column: Row) => Row | undefined {
  const name = (keys: readonly (Key | undefined)[]) => JSON.stringify(keys.map((key) => key?.value ?? null))
  const cells = new Map(rows.map((row) => [name(row.keys), row]))
  return (row, column) => cells.get(name([row.keys[0], column.keys[0]]))
}
