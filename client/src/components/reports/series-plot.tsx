import {
  Bar,
  BarChart,
  CartesianGrid,
  Line,
  LineChart,
  Pie,
  PieChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'

export interface Series {
  label: string
  /** One for each group. */
  values: readonly number[]
}

interface SeriesPlotProps {
  groups: readonly string[]
  series: readonly Series[]
  shape: 'line' | 'stackedBar' | 'pie'
  format: (value: number) => string
}

const height = 260
const groupWidth = 44
const hues = [167, 250, 70, 27, 300, 200, 130, 345]

/** Told apart by hue and, one round later, by lightness. */
export const seriesColor = (index: number): string => {
  const hue = hues[index % hues.length] ?? 167
  const later = Math.floor(index / hues.length) % 2
  return `light-dark(oklch(${0.52 + later * 0.18} 0.11 ${hue}), oklch(${0.76 - later * 0.2} 0.11 ${hue}))`
}

const tip = {
  contentStyle: {
    background: 'var(--raised)',
    border: '1px solid var(--line)',
    borderRadius: 8,
    color: 'var(--ink)',
    fontSize: 12,
  },
  itemStyle: { color: 'var(--ink)' },
}
const tick = { fill: 'var(--ink-2)', fontSize: 11 }

/** Lines, stacked bars or a pie: for the eye only, what it shows is told and listed beside it. */
export function SeriesPlot({ groups, series, shape, format }: SeriesPlotProps) {
  const told = (value: unknown) => format(Number(value))
  if (shape === 'pie') {
    const slices = groups.map((name, index) => ({
      name,
      value: Math.max(0, series[0]?.values[index] ?? 0),
      fill: seriesColor(index),
    }))
    return (
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 320, height }}>
        <PieChart accessibilityLayer={false}>
          <Pie
            data={slices}
            dataKey="value"
            nameKey="name"
            innerRadius="50%"
            isAnimationActive={false}
            stroke="var(--surface)"
          />
          <Tooltip formatter={told} {...tip} />
        </PieChart>
      </ResponsiveContainer>
    )
  }
  const data = groups.map((name, group) => ({
    name,
    ...Object.fromEntries(series.map(({ values }, index) => [`s${index}`, values[group] ?? 0])),
  }))
  const axes = (
    <>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis dataKey="name" tick={tick} tickLine={false} axisLine={{ stroke: 'var(--line)' }} minTickGap={8} />
      <YAxis tick={tick} tickLine={false} axisLine={false} width={64} tickFormatter={compact} />
      <Tooltip formatter={told} cursor={{ fill: 'var(--hover)' }} {...tip} />
    </>
  )
  return (
    <div style={{ minWidth: shape === 'line' ? undefined : groups.length * groupWidth }}>
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 320, height }}>
        {shape === 'line' ? (
          <LineChart data={data} accessibilityLayer={false} margin={{ top: 8, right: 12 }}>
            {axes}
            {series.map(({ label }, index) => (
              <Line
                key={label}
                dataKey={`s${index}`}
                name={label}
                stroke={seriesColor(index)}
                strokeWidth={2}
                dot={groups.length < 40}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        ) : (
          <BarChart data={data} accessibilityLayer={false} margin={{ top: 8, right: 12 }}>
            {axes}
            {series.map(({ label }, index) => (
              <Bar
                key={label}
                dataKey={`s${index}`}
                name={label}
                stackId="all"
                fill={seriesColor(index)}
                maxBarSize={40}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        )}
      </ResponsiveContainer>
    </div>
  )
}

const compact = (value: number) =>
  new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 }).format(value)
