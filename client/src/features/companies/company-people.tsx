import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { RelatedRow } from '@/components/record/related-list'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import { useCan } from '@/lib/session/me'
import { peopleQuery } from './company-related-api'

/** The people of a company, and the way to add one. */
export function CompanyPeople({ id }: { id: string }) {
  const { t } = useTranslation()
  const canAdd = useCan('contacts.write')
  const query = useInfiniteQuery(peopleQuery(id))
  const people = query.data?.pages.flatMap((page) => page.items) ?? []
  const add = canAdd && (
    <Link
      to="."
      search={(old: object) => ({ ...old, create: 'contact', with: `companyId:${id}` })}
      className="target inline-flex h-7 items-center gap-1.5 rounded-md border border-line-strong bg-surface px-2 text-xs font-medium shadow-card hover:bg-sunken"
    >
      <Plus className="size-3.5" aria-hidden />
      {t('records.people.add')}
    </Link>
  )
  if (query.isPending) return <SkeletonLines />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (people.length === 0)
    return (
      <EmptyState icon={Users} title={t('records.people.empty')} text={t('records.people.emptyText')} action={add} />
    )
  return (
    <div className="space-y-2 p-3">
      <div className="flex items-center justify-between pl-2">
        <Link
          to="/contacts"
          search={{ companyId: id }}
          className="text-xs text-ink-2 underline decoration-line-strong underline-offset-3 hover:text-ink"
        >
          {t('records.people.all')}
        </Link>
        {add}
      </div>
      <ul>
        {people.map((person) => (
          <RelatedRow
            key={person.id}
            href={`/contacts/${person.id}`}
            title={person.displayName}
            subtitle={[person.title, person.email].filter(Boolean).join(' · ')}
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
