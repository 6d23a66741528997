import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { CircleHelp, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { useProblemText } from '@/components/states/problem-text'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { notify } from '@/components/ui/notify'
import { SearchSelect } from '@/components/ui/search-select'
import { RelativeTime } from '@/components/ui/time'
import type { RecordSegment, RecordType } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { addMembers, recordSegmentsQuery, removeMembers, segmentsOfQuery } from './segments-api'
import { WhyDialog } from './why-dialog'

interface RecordSegmentsProps {
  type: RecordType
  id: string
  name: string
  onClose: () => void
}

/** The segments that a record is in, why, and others to put it into. */
export function RecordSegments({ type, id, name, onClose }: RecordSegmentsProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const may = useCan('segments.manage')
  const query = useQuery(recordSegmentsQuery(type, id))
  const all = useQuery({ ...segmentsOfQuery(type), enabled: may })
  const [asked, setAsked] = useState<RecordSegment | null>(null)
  const change = useMutation({
    mutationFn: ({ segmentId, isIn }: { segmentId: string; isIn: boolean }) =>
      isIn ? addMembers(segmentId, [id]) : removeMembers(segmentId, [id]),
    onError: (error) => notify.failed(problemText(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ['segment'] }),
  })
  const others = (all.data ?? []).filter(
    (one) => one.kind === 'static' && !query.data?.some((present) => present.id === one.id),
  )
  if (asked) return <WhyDialog segment={asked} recordId={id} name={name} onClose={() => setAsked(null)} />
  return (
    <Dialog open onClose={onClose} title={t('segments.ofRecord', { name })}>
      <div className="space-y-4">
        <QueryView query={query}>
          {(segments) =>
            segments.length === 0 ? (
              <p className="text-ink-2">{t('segments.inNone')}</p>
            ) : (
              <ul className="divide-y divide-line">
                {segments.map((segment) => (
                  <li key={segment.id} className="flex items-center gap-2 py-1.5">
                    <a
                      href={`/segments/${segment.id}`}
                      className="target min-w-0 truncate font-medium text-accent-ink hover:underline"
                    >
                      {segment.name}
                    </a>
                    <RelativeTime at={segment.since} className="flex-1 text-xs text-ink-2" />
                    <IconButton
                      icon={CircleHelp}
                      label={t('segments.whyOf', { name })}
                      onClick={() => setAsked(segment)}
                    />
                    {may && segment.kind === 'static' && (
                      <IconButton
                        icon={X}
                        label={t('segments.takeOut', { name: segment.name })}
                        onClick={() => change.mutate({ segmentId: segment.id, isIn: false })}
                      />
                    )}
                  </li>
                ))}
              </ul>
            )
          }
        </QueryView>
        {may && others.length > 0 && (
          <SearchSelect
            label={t('segmentBulk.action')}
            none={t('segmentBulk.action')}
            options={others.map((one) => ({ value: one.id, label: one.name }))}
            value={null}
            onChange={(segmentId) => segmentId && change.mutate({ segmentId, isIn: true })}
          />
        )}
      </div>
    </Dialog>
  )
}
