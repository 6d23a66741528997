import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { History, LogIn, LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { segmentLogQuery, segmentQuery } from '@/components/segments/segments-api'
import { EndlessList } from '@/components/settings/endless-list'
import { EmptyState } from '@/components/states/empty-state'
import { RelativeTime } from '@/components/ui/time'
import type { Segment } from '@/lib/api/types'
import { recordHref } from '@/lib/records/record-types'

/** A new segment is looked at for the first time within seconds. */
const pollMs = 2000

/** Who entered a segment and who left it, the newest first. */
export function SegmentLog({ segment }: { segment: Segment }) {
  const { t } = useTranslation()
  const waits = segment.kind === 'dynamic' && !segment.loggedAt
  useQuery({ ...segmentQuery(segment.id), refetchInterval: waits ? pollMs : false })
  const query = useInfiniteQuery(segmentLogQuery(segment.id, segment.loggedAt))
  return (
    <div className="max-w-3xl space-y-3 px-4 py-4 md:px-5">
      {segment.kind === 'dynamic' && (
        <p className="text-xs text-ink-2">
          {segment.loggedAt ? (
            <>
              {t('segments.loggedAt')} <RelativeTime at={segment.loggedAt} />
            </>
          ) : (
            t('segments.notLogged')
          )}
        </p>
      )}
      <EndlessList
        query={query}
        empty={<EmptyState icon={History} title={t('segments.noLog')} text={t('segments.noLogText')} />}
      >
        {(entries) => (
          <ul aria-label={t('segments.log')} className="divide-y divide-line">
            {entries.map(({ id, at, move, record, by }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-2 gap-y-0.5 py-2">
                {move === 'entered' ? (
                  <LogIn className="size-4 text-accent-ink" aria-hidden />
                ) : (
                  <LogOut className="size-4 text-ink-3" aria-hidden />
                )}
                <a
                  href={recordHref(record.type, record.id) ?? '#'}
                  className="target truncate font-medium hover:underline"
                >
                  {record.title}
                </a>
                <span className="text-ink-2">
                  {by
                    ? t(move === 'entered' ? 'segments.enteredBy' : 'segments.leftBy', { name: by.displayName })
                    : t(move === 'entered' ? 'segments.entered' : 'segments.left')}
                </span>
                <span className="flex-1" />
                <RelativeTime at={at} className="text-xs whitespace-nowrap text-ink-2" />
              </li>
            ))}
          </ul>
        )}
      </EndlessList>
    </div>
  )
}
