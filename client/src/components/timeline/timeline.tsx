import { useInfiniteQuery } from '@tanstack/react-query'
import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import { editsAsOne } from './edits-as-one'
import { groupByDay, namedDays } from './group-by-day'
import { storyQuery, type Story } from './timeline-api'
import { TimelineEntry } from './timeline-entry'

interface TimelineProps {
  story: Story
  emptyTitle: string
  emptyText: string
  /** The level that the days' headings have on the page. */
  heading?: 'h2' | 'h3'
}

/** What happened, newest first, day by day. */
export function Timeline({ story, emptyTitle, emptyText, heading: Heading = 'h2' }: TimelineProps) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(storyQuery(story))
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const { today, yesterday } = namedDays()
  const dayName = (day: string) =>
    day === today ? t('timeline.today') : day === yesterday ? t('timeline.yesterday') : day

  if (query.isPending) return <SkeletonLines lines={7} />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (items.length === 0) return <EmptyState icon={History} title={emptyTitle} text={emptyText} />
  return (
    <div className="space-y-4">
      {groupByDay(editsAsOne(items)).map(({ day, items: entries }) => (
        <section key={day} aria-label={dayName(day)}>
          <Heading className="mb-2 text-xs font-medium text-ink-3">{dayName(day)}</Heading>
          <ol className="relative space-y-3 before:absolute before:top-2 before:bottom-2 before:left-2.5 before:w-px before:bg-line">
            {entries.map((item) => (
              <TimelineEntry key={item.id} item={item} withRecord={item.related.id !== story.record?.id} />
            ))}
          </ol>
        </section>
      ))}
      {query.hasNextPage && (
        <Button
          variant="ghost"
          className="w-full"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('common.loadMore')}
        </Button>
      )}
    </div>
  )
}
