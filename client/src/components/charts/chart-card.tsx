import { BarChart3, Table } from 'lucide-react'
import { lazy, Suspense, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { nameOf, told, type ChartMeasure, type ChartPoint } from './chart-types'
import { ChartTable } from './chart-table'
import { Hint } from './hint'

const BarPlot = lazy(() => import('./bar-plot').then((file) => ({ default: file.BarPlot })))

/** So many bars are drawn; the table has all. */
const mostBars = 15
/** How many bars the text alternative names. */
const named = 12

interface ChartCardProps {
  title: string
  hint: string
  /** What the points are: the heading of the table's first column. */
  of: string
  points: readonly ChartPoint[]
  /** The first one is drawn until another is chosen; the table has them all. */
  measures: readonly [ChartMeasure, ...ChartMeasure[]]
  /** Shown in place of the chart while there are no points. */
  empty: string
  /** Points in time stand side by side, everything else below each other. */
  shape?: 'bars' | 'columns'
}

/** A chart that is a table as well: each bar and each row opens its records, and a sentence tells what is drawn. */
export function ChartCard({ title, hint, of, points, measures, empty, shape = 'bars' }: ChartCardProps) {
  const { t } = useTranslation()
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  const [chosen, setChosen] = useState(measures[0].key)
  const measure = measures.find(({ key }) => key === chosen) ?? measures[0]
  const drawn = shape === 'bars' ? points.slice(0, mostBars) : points
  const items = points.slice(0, named).map((point) => `${nameOf(point)} ${told(point, measure)}`)
  return (
    <figure aria-labelledby={id} className="flex min-w-0 flex-col rounded-xl border border-line bg-surface shadow-card">
      <figcaption className="flex min-h-11 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line py-1.5 pr-2 pl-4">
        <h3 id={id} className="min-w-0 truncate font-semibold">
          {title}
        </h3>
        <Hint name={title} text={hint} />
        <span className="flex-1" />
        {!asTable && measures.length > 1 && points.length > 0 && (
          <Select
            quiet
            label={t('charts.measure', { name: title })}
            value={measure.key}
            onChange={setChosen}
            options={measures.map(({ key, label }) => ({ value: key, label }))}
          />
        )}
        {points.length > 0 && (
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
      {points.length === 0 ? (
        <p className="px-4 py-8 text-center text-ink-2">{empty}</p>
      ) : asTable ? (
        <ChartTable title={title} of={of} points={points} measures={measures} />
      ) : (
        <div className="min-w-0 px-2 py-3">
          <p className="sr-only">
            {t('charts.alternative', { measure: measure.label, list: items.join(', ') })}
            {points.length > named && t('charts.andMore', { count: points.length - named })}
          </p>
          <Suspense fallback={<div className="skeleton m-2" style={{ height: drawn.length * 24 + 24 }} />}>
            <BarPlot points={drawn} measure={measure} shape={shape} />
          </Suspense>
          {drawn.length < points.length && (
            <p className="px-2 pt-2 text-xs text-ink-2">
              {t('charts.tableHasAll', { drawn: drawn.length, count: points.length })}
            </p>
          )}
        </div>
      )}
    </figure>
  )
}
