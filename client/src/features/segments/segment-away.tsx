import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { PageHeader } from '@/components/states/page-header'

/** What a segment's page needs is on its way, or could not be loaded: with a heading, and the way back to all of them. */
export function SegmentAway<T>({ query }: { query: UseQueryResult<T> }) {
  const { t } = useTranslation()
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={t('segments.title')} />
      <div className="space-y-4 px-4 pt-4 md:px-5">
        <Link to="/segments" className="target inline-flex items-center gap-1 text-xs text-ink-2 hover:text-ink">
          <ArrowLeft className="size-3.5" aria-hidden /> {t('segments.back')}
        </Link>
        <QueryView query={query}>{() => null}</QueryView>
      </div>
    </div>
  )
}
