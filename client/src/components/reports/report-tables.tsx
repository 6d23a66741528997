import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReportResult } from '@/lib/api/types'
import { cellsOf, keyName, measuresOf, recordsBehind } from './report-answer'

type Row = ReportResult['rows'][number]

interface ReportTableProps {
  title: string
  result: ReportResult
}

const head = 'h-9 px-3 font-medium whitespace-nowrap'
const cell = 'num h-9 px-3 text-right whitespace-nowrap'
const link = 'underline decoration-line-strong underline-offset-3 hover:decoration-ink'

/** A number of a row; the first one of each row opens its records. */
function Value({ result, row, index, name }: { result: ReportResult; row: Row; index: number; name: string }) {
  const { t } = useTranslation()
  const value = row.values[index] ?? null
  const measure = measuresOf(result)[index]
  if (value === null || !measure) return <span className="text-ink-3">–</span>
  const text = measure.format(value)
  const records = recordsBehind(result, row)
  if (!records) return text
  return (
    <Link
      to={records.to}
      search={records.search}
      aria-label={t('charts.barRecords', { name: `${name}, ${measure.label}`, value: text })}
      className={link}
    >
      {text}
    </Link>
  )
}

const nameOf = ({ groupBy }: ReportResult, row: Row) =>
  row.keys.map((key, index) => keyName(key, groupBy[index] ?? { by: null })).join(', ')

/** All groups below each other, and what they come to. Every number opens its records. */
export function ReportTable({ title, result }: ReportTableProps) {
  const { t } = useTranslation()
  const measures = measuresOf(result)
  return (
    <div className="max-h-[36rem] overflow-auto" tabIndex={0} role="group" aria-label={title}>
      <table aria-label={title} className="w-full text-left">
        <thead className="sticky top-0 bg-surface text-xs text-ink-2">
          <tr className="border-b border-line">
            {result.groupBy.map(({ field, label }) => (
              <th key={field} scope="col" className={head}>
                {label}
              </th>
            ))}
            {measures.map(({ key, label }) => (
              <th key={key} scope="col" className={`${head} text-right`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.groupBy.length > 0 &&
            result.rows.map((row) => (
              <tr key={JSON.stringify(row.keys)} className="border-b border-line hover:bg-hover">
                {row.keys.map((key, index) => {
                  const Cell = index === 0 ? 'th' : 'td'
                  return (
                    <Cell
                      key={index}
                      scope={index === 0 ? 'row' : undefined}
                      className="h-9 max-w-72 truncate px-3 font-normal"
                    >
                      {keyName(key, result.groupBy[index] ?? { by: null })}
                    </Cell>
                  )
                })}
                {measures.map(({ key }, index) => (
                  <td key={key} className={cell}>
                    <Value result={result} row={row} index={index} name={nameOf(result, row)} />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr className="font-medium">
            {result.groupBy.length > 0 && (
              <th scope="row" colSpan={result.groupBy.length} className="h-9 px-3 font-medium">
                {t('reports.total')}
              </th>
            )}
            {measures.map(({ key }, index) => (
              <td key={key} className={cell}>
                <Value result={result} row={result.totals} index={index} name={t('reports.total')} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** The first field down, the second across, what each comes to at the edges. One number at a time. */
export function PivotTable({ title, result, measure }: ReportTableProps & { measure: number }) {
  const { t } = useTranslation()
  const cellOf = cellsOf(result)
  const [down, across] = result.groupBy
  if (!down || !across) return <ReportTable title={title} result={result} />
  return (
    <div className="max-h-[36rem] overflow-auto" tabIndex={0} role="group" aria-label={title}>
      <table aria-label={title} className="w-full text-left">
        <thead className="sticky top-0 z-10 bg-surface text-xs text-ink-2">
          <tr className="border-b border-line">
            <th scope="col" className={`${head} sticky left-0 bg-surface`}>
              {down.label} / {across.label}
            </th>
            {result.series.map((column) => (
              <th key={nameOf(result, column)} scope="col" className={`${head} text-right`}>
                {column.keys[0] && keyName(column.keys[0], across)}
              </th>
            ))}
            <th scope="col" className={`${head} text-right`}>
              {t('reports.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {result.groups.map((row) => {
            const name = row.keys[0] ? keyName(row.keys[0], down) : ''
            return (
              <tr key={name} className="border-b border-line hover:bg-hover">
                <th scope="row" className="sticky left-0 h-9 max-w-56 truncate bg-surface px-3 font-normal">
                  {name}
                </th>
                {result.series.map((column) => {
                  const found = cellOf(row, column)
                  const of = column.keys[0] ? keyName(column.keys[0], across) : ''
                  return (
                    <td key={of} className={cell}>
                      {found ? (
                        <Value result={result} row={found} index={measure} name={`${name}, ${of}`} />
                      ) : (
                        <span className="text-ink-3">–</span>
                      )}
                    </td>
                  )
                })}
                <td className={`${cell} font-medium`}>
                  <Value result={result} row={row} index={measure} name={name} />
                </td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr className="font-medium">
            <th scope="row" className="sticky left-0 h-9 bg-surface px-3 font-medium">
              {t('reports.total')}
            </th>
            {result.series.map((column) => {
              const of = column.keys[0] ? keyName(column.keys[0], across) : ''
              return (
                <td key={of} className={cell}>
                  <Value result={result} row={column} index={measure} name={of} />
                </td>
              )
            })}
            <td className={cell}>
              <Value result={result} row={result.totals} index={measure} name={t('reports.total')} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
