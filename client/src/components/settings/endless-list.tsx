import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import { LoadMore } from '@/components/ui/load-more'
import type { Page } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'

interface EndlessListProps<T> {
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>>
  /** Given when search or filters narrow the list: takes them away. */
  onClear?: (() => void) | undefined
  /** Shown when there is nothing at all. */
  empty: ReactNode
  children: (items: T[]) => ReactNode
}

/** A list that loads on at its end, with its states: on its way, failed, nothing yet, nothing that matches. */
export function EndlessList<T>({ query, onClear, empty, children }: EndlessListProps<T>) {
  const { t } = useTranslation()
  if (query.isPending) return <SkeletonLines lines={8} />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const items = query.data.pages.flatMap((page) => page.items)
  const total = query.data.pages[0]?.totalCount ?? null
  if (items.length === 0) return onClear ? <NoMatch onClear={onClear} /> : empty
  return (
    <div>
      <p className="sr-only" aria-live="polite">
        {total !== null && t('settings.count', { count: total, formatted: formatNumber(total) })}
      </p>
      {children(items)}
      {query.hasNextPage && <LoadMore busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />}
    </div>
  )
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={SearchX}
      title={t('settings.noMatch')}
      text={t('settings.noMatchText')}
      action={<Button onClick={onClear}>{t('settings.clearFilters')}</Button>}
    />
  )
}
