import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState } from '@/components/states/error-state'
import { cx } from '@/lib/class-names'
import { NumbersSkeleton } from './numbers-skeleton'

interface NumbersViewProps<T> {
  query: UseQueryResult<T>
  children: (data: T) => ReactNode
}

/** The numbers of a tab, or that they are on their way, or that they failed. Those of before fade while others come. */
export function NumbersView<T>({ query, children }: NumbersViewProps<T>) {
  if (query.data === undefined) {
    return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <NumbersSkeleton />
  }
  return (
    <div className={cx('space-y-6 transition-opacity', query.isPlaceholderData && 'opacity-60')}>
      {children(query.data)}
    </div>
  )
}

/** Charts side by side where there is room. */
export const ChartGrid = ({ label, children }: { label: string; children: ReactNode }) => (
  <section aria-label={label} className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
    {children}
  </section>
)
