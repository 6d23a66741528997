import { Link } from '@tanstack/react-router'
import { nameOf, recordsOf, told, type ChartMeasure, type ChartPoint } from './chart-types'

interface ChartTableProps {
  title: string
  of: string
  points: readonly ChartPoint[]
  measures: readonly ChartMeasure[]
}

const linkStyle = 'underline decoration-line-strong underline-offset-3 hover:decoration-ink'

/** All measures of all points, each with the way to its records. */
export const ChartTable = ({ title, of, points, measures }: ChartTableProps) => (
  <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={title}>
    <table aria-label={title} className="w-full text-left">
      <thead className="text-xs text-ink-2">
        <tr className="border-b border-line">
          <th scope="col" className="h-9 px-4 font-medium">
            {of}
          </th>
          {measures.map(({ key, label }) => (
            <th key={key} scope="col" className="h-9 px-4 text-right font-medium whitespace-nowrap">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.key} className="border-b border-line last:border-0 hover:bg-hover">
            <th scope="row" className="h-9 px-4 font-normal">
              {point.records ? (
                <Link to={point.records.to} search={point.records.search} className={linkStyle}>
                  {nameOf(point)}
                </Link>
              ) : (
                nameOf(point)
              )}
            </th>
            {measures.map((measure) => {
              const records = recordsOf(point, measure.key)
              return (
                <td key={measure.key} className="num h-9 px-4 text-right whitespace-nowrap">
                  {point.recordsOf?.[measure.key] && records ? (
                    <Link to={records.to} search={records.search} className={linkStyle}>
                      {told(point, measure)}
                    </Link>
                  ) : (
                    told(point, measure)
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
