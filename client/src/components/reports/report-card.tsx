import { BarChart3, Table } from 'lucide-react'
import { lazy, Suspense, useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { told } from '@/components/charts/chart-types'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { cx } from '@/lib/class-names'
import type { ReportChart, ReportResult } from '@/lib/api/types'
import { drawnAs, measuresOf, pointsOf } from './report-answer'
import { ReportDrawing } from './report-drawing'
import { PivotTable, ReportTable } from './report-tables'

const BarPlot = lazy(() => import('@/components/charts/bar-plot').then((file) => ({ default: file.BarPlot })))

/** So many bars are drawn; the table has all. */
const mostBars = 20
/** How many groups the text alternative names. */
const named = 12

interface ReportCardProps {
  title: string
  /** What stands in the heading in place of the plain title, such as a link. */
  heading?: ReactNode
  result: ReportResult
  chart: ReportChart
  /** An older answer is shown while a newer one is on its way. */
  stale?: boolean
}

/** The answer of a report: drawn as asked for, and a table as well. Every number opens its records. */
export function ReportCard({ title, heading, result, chart, stale = false }: ReportCardProps) {
  const { t } = useTranslation()
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  const [chosen, setChosen] = useState('0')
  const measures = measuresOf(result)
  const measure = measures.find(({ key }) => key === chosen) ?? measures[0]
  const drawn = drawnAs(chart, result)
  const isTable = drawn === 'table' || drawn === 'pivot'
  const isEmpty = result.groupBy.length > 0 && result.rows.length === 0
  if (!measure) return null

  const content = () => {
    if (isEmpty) return <p className="px-4 py-8 text-center text-ink-2">{t('reports.nothing')}</p>
    if (drawn === 'pivot' || (asTable && result.groupBy.length === 2)) {
      return <PivotTable title={title} result={result} measure={Number(measure.key)} />
    }
    if (drawn === 'table' || asTable) return <ReportTable title={title} result={result} />
    return <Drawing title={title} result={result} drawn={drawn} measure={measure.key} />
  }
  return (
    <figure
      aria-labelledby={id}
      aria-busy={stale || undefined}
      className="flex min-w-0 flex-col rounded-xl border border-line bg-surface shadow-card"
    >
      <figcaption className="flex min-h-11 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line py-1.5 pr-2 pl-4">
        <h3 id={id} className="min-w-0 flex-1 truncate font-semibold">
          {heading ?? title}
        </h3>
        {measures.length > 1 && drawn !== 'table' && drawn !== 'number' && !(asTable && result.groupBy.length < 2) && (
          <Select
            quiet
            label={t('charts.measure', { name: title })}
            value={measure.key}
            onChange={setChosen}
            options={measures.map(({ key, label }) => ({ value: key, label }))}
          />
        )}
        {!isTable && !isEmpty && (
          <Button
            variant="ghost"
            size="sm"
            icon={asTable ? BarChart3 : Table}
            aria-label={t(asTable ? 'charts.showChartOf' : 'charts.showTableOf', { name: title })}
            onClick={() => setAsTable(!asTable)}
          >
            <span className="max-sm:sr-only">{t(asTable ? 'charts.chart' : 'charts.table')}</span>
          </Button>
        )}
      </figcaption>
      <div className={cx('min-w-0', stale && 'opacity-60')}>{content()}</div>
      {result.statement && (
        <p role="note" className="border-t border-line px-4 py-2 text-xs text-ink-2">
          {result.statement}
        </p>
      )}
    </figure>
  )
}

interface DrawingProps {
  title: string
  result: ReportResult
  drawn: ReportChart
  measure: string
}

function Drawing({ title, result, drawn, measure: chosen }: DrawingProps) {
  const { t } = useTranslation()
  const measures = measuresOf(result)
  const measure = measures.find(({ key }) => key === chosen)
  if (!measure) return null
  const axis = result.groupBy[0]
  const points = pointsOf(result, result.groupBy.length === 2 ? result.groups : result.rows, axis)
  if (drawn === 'number') return <ReportDrawing.Numbers result={result} />
  const items = points.slice(0, named).map((point) => `${point.label} ${told(point, measure)}`)
  const bars = drawn === 'bar' && !axis?.by ? points.slice(0, mostBars) : points
  return (
    <div className="min-w-0 px-2 py-3">
      <p className="sr-only">
        {t('charts.alternative', { measure: measure.label, list: items.join(', ') })}
        {points.length > named && t('charts.andMore', { count: points.length - named })}
      </p>
      {drawn === 'bar' ? (
        <Suspense fallback={<div className="skeleton m-2 h-60" />}>
          <BarPlot points={bars} measure={measure} shape={axis?.by ? 'columns' : 'bars'} />
        </Suspense>
      ) : (
        <ReportDrawing.Series
          title={title}
          result={result}
          shape={drawn === 'pie' || drawn === 'line' ? drawn : 'stackedBar'}
          measure={chosen}
        />
      )}
      {bars.length < points.length && (
        <p className="px-2 pt-2 text-xs text-ink-2">
          {t('charts.tableHasAll', { drawn: bars.length, count: points.length })}
        </p>
      )}
    </div>
  )
}
