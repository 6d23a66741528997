import { useNavigate, useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis, type BarShapeProps } from 'recharts'
import { nameOf, recordsOf, told, type ChartMeasure, type ChartPoint, type RecordsLink } from './chart-types'

const rowHeight = 36
const labelWidth = 132
/** Kept free behind the bars for what they come to. */
const valueWidth = 96
const columnsHeight = 220
const columnWidth = 44

interface BarPlotProps {
  points: readonly ChartPoint[]
  measure: ChartMeasure
  shape: 'bars' | 'columns'
}

/** The drawing of a chart: each bar is a link, also where it is too short to be seen. */
export function BarPlot({ points, measure, shape }: BarPlotProps) {
  const upright = shape === 'columns'
  const data = points.map((point) => ({
    label: point.label,
    value: Math.max(0, point.values[measure.key] ?? 0),
  }))
  // Nothing at all would stand in the middle.
  const domain: [number, number] = [0, Math.max(...data.map(({ value }) => value)) || 1]
  const bar = (props: BarShapeProps) => {
    const point = points[props.index]
    return point ? <LinkedBar {...props} point={point} measure={measure} upright={upright} /> : <g />
  }
  const chart = (
    <ResponsiveContainer
      width="100%"
      height={upright ? columnsHeight : points.length * rowHeight}
      initialDimension={{ width: 320, height: 200 }}
    >
      <BarChart
        data={data}
        layout={upright ? 'horizontal' : 'vertical'}
        accessibilityLayer={false}
        margin={upright ? { top: 22, right: 4, bottom: 0, left: 4 } : { top: 0, right: valueWidth, bottom: 0, left: 0 }}
      >
        {upright ? (
          <>
            <XAxis
              dataKey="label"
              interval={0}
              tickLine={false}
              axisLine={{ stroke: 'var(--line)' }}
              tick={<Month />}
            />
            <YAxis hide domain={domain} />
          </>
        ) : (
          <>
            <XAxis type="number" hide domain={domain} />
            <YAxis
              type="category"
              dataKey="label"
              width={labelWidth}
              interval={0}
              tickLine={false}
              axisLine={false}
              tick={<Name />}
            />
          </>
        )}
        <Bar dataKey="value" isAnimationActive={false} background={{ fill: 'transparent' }} shape={bar} />
      </BarChart>
    </ResponsiveContainer>
  )
  if (!upright) return chart
  return (
    <div tabIndex={0} role="group" aria-label={measure.label} className="overflow-x-auto">
      <div style={{ minWidth: points.length * columnWidth }}>{chart}</div>
    </div>
  )
}

interface TickProps {
  x?: number
  y?: number
  payload?: { value: string }
}

/** What a bar is about, at its left; what is too long ends in dots, the bar itself tells it in full. */
const Name = ({ y = 0, payload }: TickProps) => (
  <foreignObject x={0} y={y - rowHeight / 2} width={labelWidth - 8} height={rowHeight} aria-hidden>
    <div className="flex h-full items-center pl-2 text-xs text-ink-2">
      <span className="truncate">{payload?.value}</span>
    </div>
  </foreignObject>
)

const Month = ({ x = 0, y = 0, payload }: TickProps) => (
  <text x={x} y={y + 10} textAnchor="middle" aria-hidden className="fill-ink-2 text-2xs">
    {payload?.value}
  </text>
)

interface LinkedBarProps extends BarShapeProps {
  point: ChartPoint
  measure: ChartMeasure
  upright: boolean
}

function LinkedBar({ x, y, width, height, background, point, measure, upright }: LinkedBarProps) {
  const { t } = useTranslation()
  const value = told(point, measure)
  const records = recordsOf(point, measure.key)
  const band = background ?? { x, y, width, height }
  const thick = Math.min(upright ? width : height, upright ? 32 : 20)
  const inner = upright
    ? { x: x + (width - thick) / 2, y, width: thick, height: Math.max(height, 1) }
    : { x, y: y + (height - thick) / 2, width: Math.max(width, 2), height: thick }
  const drawn = (
    <>
      <rect
        x={band.x ?? x}
        y={(band.y ?? y) - (upright ? 20 : 0)}
        width={band.width + (upright ? 0 : valueWidth)}
        height={band.height + (upright ? 20 : 0)}
        className="fill-transparent group-hover:fill-hover"
      />
      <rect {...inner} rx={3} className="fill-accent group-hover:brightness-110" />
      <text
        x={upright ? x + width / 2 : x + inner.width + 8}
        y={upright ? y - 7 : y + height / 2}
        dominantBaseline={upright ? 'auto' : 'central'}
        textAnchor={upright ? 'middle' : 'start'}
        className="num fill-ink text-xs font-medium"
      >
        {value}
      </text>
    </>
  )
  if (!records) return <g className="group">{drawn}</g>
  return (
    <RecordsAnchor records={records} label={t('charts.barRecords', { name: nameOf(point), value })}>
      {drawn}
    </RecordsAnchor>
  )
}

interface RecordsAnchorProps {
  records: RecordsLink
  label: string
  children: ReactNode
}

/** A link inside a drawing: the router's own is made for HTML. */
function RecordsAnchor({ records, label, children }: RecordsAnchorProps) {
  const navigate = useNavigate()
  const router = useRouter()
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    void navigate({ to: records.to, search: records.search })
  }
  const { href } = router.buildLocation({ to: records.to, search: records.search })
  return (
    <a
      href={href}
      aria-label={label}
      data-tip={label}
      onClick={open}
      className="group outline-offset-[-2px] focus-visible:outline-2 focus-visible:outline-accent"
    >
      {children}
    </a>
  )
}
