import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { told } from '@/components/charts/chart-types'
import type { ReportResult } from '@/lib/api/types'
import { cellsOf, measuresOf, pointsOf, recordsBehind } from './report-answer'

const SeriesPlot = lazy(() => import('./series-plot').then((file) => ({ default: file.SeriesPlot })))
const SeriesLegend = lazy(() => import('./series-legend').then((file) => ({ default: file.SeriesLegend })))

/** So many slices or lines can be told apart; the table has all. */
const mostSeries = 8

interface SeriesProps {
  title: string
  result: ReportResult
  shape: 'line' | 'stackedBar' | 'pie'
  measure: string
}

/** Lines, stacked bars or a pie, with what each colour is; the names open their records. */
function Series({ title, result, shape, measure: chosen }: SeriesProps) {
  const { t } = useTranslation()
  const measure = measuresOf(result).find(({ key }) => key === chosen)
  if (!measure) return null
  const index = Number(chosen)
  const isTwo = result.groupBy.length === 2
  const all = pointsOf(result, isTwo ? result.groups : result.rows, result.groupBy[0])
  const groups = shape === 'pie' ? all.slice(0, mostSeries) : all
  const lines = isTwo ? result.series.slice(0, mostSeries) : []
  const cellOf = cellsOf(result)
  const series = isTwo
    ? lines.map((column, line) => ({
        label: pointsOf(result, [column], result.groupBy[1])[0]?.label ?? String(line),
        values: result.groups.map((row) => cellOf(row, column)?.values[index] ?? 0),
      }))
    : [{ label: measure.label, values: groups.map(({ values }) => values[chosen] ?? 0) }]
  const legend = isTwo ? pointsOf(result, lines, result.groupBy[1]) : shape === 'pie' ? groups : []
  const count = isTwo ? result.series.length : all.length
  const left = (isTwo || shape === 'pie') && count > mostSeries
  return (
    <Suspense fallback={<div className="skeleton m-2 h-64" />}>
      <div aria-hidden className="overflow-x-auto">
        <SeriesPlot groups={groups.map(({ label }) => label)} series={series} shape={shape} format={measure.format} />
      </div>
      <SeriesLegend
        title={title}
        items={legend.map((point) => ({
          key: point.key,
          label: point.label,
          value: told(point, measure),
          records: point.records,
        }))}
      />
      {left && <p className="px-2 pt-2 text-xs text-ink-2">{t('charts.tableHasAll', { drawn: mostSeries, count })}</p>}
    </Suspense>
  )
}

/** The totals, large, each with the way to its records. */
function Numbers({ result }: { result: ReportResult }) {
  const { t } = useTranslation()
  const records = recordsBehind(result, result.totals)
  return (
    <ul className="flex flex-wrap gap-x-8 gap-y-3 px-4 py-4">
      {measuresOf(result).map((measure, index) => {
        const value = result.totals.values[index] ?? null
        const text = value === null ? '–' : measure.format(value)
        return (
          <li key={measure.key}>
            <p className="text-xs text-ink-2">{measure.label}</p>
            {records ? (
              <Link
                to={records.to}
                search={records.search}
                aria-label={t('charts.tileRecords', { name: measure.label, value: text })}
                className="num text-2xl font-semibold tracking-tight hover:underline"
              >
                {text}
              </Link>
            ) : (
              <p className="num text-2xl font-semibold tracking-tight">{text}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

export const ReportDrawing = { Series, Numbers }
