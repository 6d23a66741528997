import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { groupWords } from '@/components/segments/criteria-words'
import { segmentPreviewQuery } from '@/components/segments/segments-api'
import { useProblemText } from '@/components/states/problem-text'
import { Spinner } from '@/components/ui/spinner'
import type { RecordType, SegmentInput } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { useDebounced } from '@/lib/hooks/use-debounced'
import { recordHref, recordTitle } from '@/lib/records/record-types'
import { countOf, criteriaOf, type GroupDraft } from './criteria-draft'

/** Long enough that typing a word asks once. */
const pauseMs = 400

/** How many records satisfy the criteria so far, and the first ones. */
export function SegmentPreview({ entity, group }: { entity: NonNullable<SegmentInput['entity']>; group: GroupDraft }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const criteria = useDebounced(JSON.stringify(criteriaOf(group)), pauseMs)
  const query = useQuery(segmentPreviewQuery(entity as RecordType, JSON.parse(criteria) as object))
  const preview = query.data
  return (
    <aside aria-label={t('segments.preview')} className="min-w-0 space-y-3 rounded-lg border border-line bg-sunken p-4">
      <p className="flex items-baseline gap-2" aria-live="polite">
        <span className="num text-2xl font-semibold">{preview ? formatNumber(preview.count) : '…'}</span>
        <span className="text-ink-2">{t('segments.satisfy', { count: preview?.count ?? 0 })}</span>
        {query.isFetching && <Spinner />}
      </p>
      {countOf(group) > 0 && (
        <p className="text-xs text-pretty wrap-anywhere text-ink-2">{groupWords(criteriaOf(group))}</p>
      )}
      {query.isError && (
        <p role="alert" className="text-xs text-danger">
          {problemText(query.error)}
        </p>
      )}
      {preview && preview.sample.length > 0 && (
        <ul className="space-y-1 border-t border-line pt-3">
          {(preview.sample as (Parameters<typeof recordTitle>[0] & { id: string })[]).map((record) => (
            <li key={record.id} className="truncate">
              <a
                href={recordHref(entity, record.id) ?? '#'}
                target="_blank"
                rel="noopener"
                className="target hover:underline"
              >
                {nameOf(record)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </aside>
  )
}

/** A contact has no name of its own in the API, but two parts of one. */
function nameOf(record: Parameters<typeof recordTitle>[0] & { firstName?: string; lastName?: string }): string {
  const parts = [record.firstName, record.lastName].filter(Boolean).join(' ')
  return parts || recordTitle(record)
}
