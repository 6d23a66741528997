import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import { resourceOf, type RecordOf } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'
import { recordHref, recordTitle, recordType } from '@/lib/records/record-types'
import { useCan } from '@/lib/session/me'
import { RelatedRow } from './related-list'

interface RelatedRecordsProps<T extends RecordType> {
  type: T
  /** Filters of their list: what relates them. */
  filters: Readonly<Record<string, string>>
  /** One line about each. */
  describe: (record: RecordOf<T>) => string
  empty: string
  emptyText: string
  /** What a new one begins with: `companyId:<id>`. */
  createWith: string
}

/** Records of another type that belong to a record, with the way to their list and to a new one. */
export function RelatedRecords<T extends RecordType>({
  type,
  filters,
  describe,
  empty,
  emptyText,
  createWith,
}: RelatedRecordsProps<T>) {
  const { t } = useTranslation()
  const info = recordType(type)
  const canAdd = useCan(`${info?.permission ?? type}.write`)
  const query = useInfiniteQuery(resourceOf(type).list(filters))
  const records = query.data?.pages.flatMap((page) => page.items) ?? []
  const add = canAdd && (
    <Link
      to="."
      search={(old: object) => ({ ...old, create: type, with: createWith })}
      className="target inline-flex h-7 items-center gap-1.5 rounded-md border border-line-strong bg-surface px-2 text-xs font-medium shadow-card hover:bg-sunken"
    >
      <Plus className="size-3.5" aria-hidden />
      {t(`records.${type}.new`)}
    </Link>
  )
  if (query.isPending) return <SkeletonLines />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!info) return null
  if (records.length === 0) return <EmptyState icon={info.icon} title={empty} text={emptyText} action={add} />
  return (
    <div className="space-y-2 p-3">
      <div className="flex items-center justify-between pl-2">
        <Link
          to={info.path}
          search={{ view: 'all', ...filters }}
          className="target inline-flex items-center text-xs text-ink-2 underline decoration-line-strong underline-offset-3 hover:text-ink"
        >
          {t('records.related.all', { count: query.data.pages[0]?.totalCount ?? records.length })}
        </Link>
        {add}
      </div>
      <ul aria-label={t(info.many)}>
        {records.map((record) => (
          <RelatedRow
            key={record.id}
            href={recordHref(type, record.id) ?? info.path}
            title={recordTitle(record)}
            subtitle={describe(record)}
          />
        ))}
      </ul>
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
