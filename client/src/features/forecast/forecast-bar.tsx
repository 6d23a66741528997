import { cx } from '@/lib/class-names'
import type { ForecastSums } from '@/lib/api/types'
import { forecastSums, type ForecastSum } from './forecast-links'

export const sumColors: Record<ForecastSum, string> = {
  won: 'bg-accent',
  commit: 'bg-info',
  bestCase: 'bg-info/55',
  pipeline: 'bg-info/25',
}

/** What was won and what may come, one on the other, with a mark where the quota stands. The numbers stand beside it. */
export function ForecastBar({ sums, most }: { sums: ForecastSums; most: number }) {
  const share = (amount: number) => `${(100 * Math.max(0, amount)) / Math.max(most, 1)}%`
  return (
    <div aria-hidden className="relative h-5 w-full">
      <div className="flex h-full overflow-hidden rounded-sm bg-hover">
        {forecastSums.map((sum) => (
          <div key={sum} className={cx('h-full', sumColors[sum])} style={{ width: share(sums[sum]) }} />
        ))}
      </div>
      {sums.quota !== null && (
        <div className="absolute -inset-y-1 w-0.5 -translate-x-full bg-ink" style={{ left: share(sums.quota) }} />
      )}
    </div>
  )
}

/** How long the longest bar is. */
export const mostOf = (all: readonly ForecastSums[]): number =>
  Math.max(0, ...all.map((sums) => Math.max(sums.won + Math.max(0, sums.amount), sums.quota ?? 0)))
