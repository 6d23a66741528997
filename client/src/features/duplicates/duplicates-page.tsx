import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CopyCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MergeDialog } from '@/components/merges/merge-dialog'
import { duplicatesQuery, useDismissDuplicate, type Doubled } from '@/components/merges/merges-api'
import type { RecordLook } from '@/components/record/record-view'
import { EndlessList } from '@/components/settings/endless-list'
import { EmptyState } from '@/components/states/empty-state'
import { PageHeader } from '@/components/states/page-header'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { buttonBase, buttonVariants } from '@/components/ui/button-style'
import { RelativeTime } from '@/components/ui/time'
import type { DuplicatePair, DuplicateRecord } from '@/lib/api/types'
import { cx } from '@/lib/class-names'
import { recordHref, recordType } from '@/lib/records/record-types'
import { useCan } from '@/lib/session/me'

/** Records that are likely the same one, pair by pair: why, and what to do about it. */
export function DuplicatesPage<T extends Doubled>({
  look: { type, permission, fields },
}: {
  look: Pick<RecordLook<T>, 'type' | 'permission' | 'fields'>
}) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(duplicatesQuery(type))
  const mayMerge = useCan(`${permission}.delete`)
  const [merging, setMerging] = useState<[string, string] | null>(null)
  const info = recordType(type)
  const title = t(`records.merge.${type}Duplicates`)
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={title}>
        {info && (
          <Link to={info.path} className={cx(buttonBase, buttonVariants.ghost, 'h-8 px-2.5')}>
            {t(info.many)}
          </Link>
        )}
      </PageHeader>
      <div role="region" aria-label={title} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto">
        <div className="max-w-4xl px-4 py-5 md:px-6">
          <EndlessList
            query={query}
            empty={<EmptyState icon={CopyCheck} title={t('records.merge.none')} text={t('records.merge.noneText')} />}
          >
            {(pairs) => (
              <ul aria-label={title} className="space-y-3">
                {pairs.map((pair) => (
                  <Pair
                    key={pair.records.map(({ id }) => id).join()}
                    type={type}
                    pair={pair}
                    onMerge={mayMerge ? setMerging : null}
                  />
                ))}
              </ul>
            )}
          </EndlessList>
        </div>
      </div>
      {merging && (
        <MergeDialog
          type={type}
          fields={fields}
          ids={merging}
          onMerged={() => setMerging(null)}
          onClose={() => setMerging(null)}
        />
      )}
    </div>
  )
}

interface PairProps {
  type: Doubled
  pair: DuplicatePair
  /** Null for those who may not merge. */
  onMerge: ((ids: [string, string]) => void) | null
}

function Pair({ type, pair: { records, reasons }, onMerge }: PairProps) {
  const { t } = useTranslation()
  const dismiss = useDismissDuplicate(type)
  const [first, second] = records
  if (!first || !second) return null
  const name = `${first.title} · ${second.title}`
  return (
    <li className="rounded-xl border border-line bg-surface shadow-card">
      <div className="grid md:grid-cols-2 md:divide-x md:divide-line max-md:divide-y max-md:divide-line">
        <Side type={type} record={first} />
        <Side type={type} record={second} />
      </div>
      <div className="flex flex-wrap items-center gap-2 border-t border-line px-3.5 py-2">
        <span className="flex flex-1 flex-wrap gap-1.5">
          {reasons.map((reason) => (
            <Badge key={reason} tone="warning">
              {t(`records.merge.reasons.${reason}`)}
            </Badge>
          ))}
        </span>
        {onMerge && (
          <>
            <Button
              size="sm"
              variant="ghost"
              busy={dismiss.isPending}
              aria-label={`${t('records.merge.dismiss')}: ${name}`}
              onClick={() => dismiss.mutate([first.id, second.id])}
            >
              {t('records.merge.dismiss')}
            </Button>
            <Button
              size="sm"
              aria-label={`${t('records.merge.open')}: ${name}`}
              onClick={() => onMerge([first.id, second.id])}
            >
              {t('records.merge.open')}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}

function Side({ type, record }: { type: Doubled; record: DuplicateRecord }) {
  const { t } = useTranslation()
  const href = recordHref(type, record.id)
  const lines = [
    [record.subtitle, record.company?.name].filter(Boolean).join(' · '),
    [record.address, record.phone].filter(Boolean).join(' · '),
    [record.owner?.displayName].filter(Boolean).join(' · '),
  ].filter((line) => line !== '')
  return (
    <div className="min-w-0 px-3.5 py-3">
      {href ? (
        <Link to={href} className="block truncate font-medium underline-offset-3 hover:underline">
          {record.title}
        </Link>
      ) : (
        <span className="block truncate font-medium">{record.title}</span>
      )}
      {lines.map((line) => (
        <span key={line} className="block truncate text-xs text-ink-2">
          {line}
        </span>
      ))}
      <span className="block text-xs text-ink-3">
        {t('fields.createdAt')} <RelativeTime at={record.createdAt} />
      </span>
    </div>
  )
}
