import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Ellipsis, Group, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { groupWords } from '@/components/segments/criteria-words'
import { segmentsQuery } from '@/components/segments/segments-api'
import { EndlessList } from '@/components/settings/endless-list'
import { EmptyState } from '@/components/states/empty-state'
import { PageHeader } from '@/components/states/page-header'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { SimpleTable } from '@/components/ui/simple-table'
import type { Segment } from '@/lib/api/types'
import { useCommands } from '@/lib/commands/command-registry'
import { formatNumber } from '@/lib/format/regional'
import { recordType } from '@/lib/records/record-types'
import { useCan } from '@/lib/session/me'
import { SegmentRemoval } from './segment-removal'

/** All segments of the organization. */
export function SegmentsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const query = useInfiniteQuery(segmentsQuery)
  const canChange = useCan('segments.manage')
  const make = () => void navigate({ to: '/segments/new' })
  useCommands(
    canChange
      ? [{ id: 'new segment', group: 'create', label: t('segments.new'), icon: Plus, keys: 'n', run: make }]
      : [],
  )
  const add = canChange && (
    <Button variant="primary" icon={Plus} onClick={make}>
      {t('segments.new')}
    </Button>
  )
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={t('segments.title')}>{add}</PageHeader>
      <div role="region" aria-label={t('segments.title')} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto">
        <div className="max-w-5xl space-y-4 px-4 py-5 md:px-6">
          <p className="max-w-prose text-pretty text-ink-2">{t('segments.text')}</p>
          <EndlessList
            query={query}
            empty={<EmptyState icon={Group} title={t('segments.empty')} text={t('segments.emptyText')} action={add} />}
          >
            {(segments) => <SegmentTable segments={segments} canChange={canChange} />}
          </EndlessList>
        </div>
      </div>
    </div>
  )
}

function SegmentTable({ segments, canChange }: { segments: readonly Segment[]; canChange: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [going, setGoing] = useState<Segment | null>(null)
  return (
    <>
      <SimpleTable
        label={t('segments.title')}
        rows={segments}
        columns={[
          {
            key: 'name',
            label: t('segments.name'),
            grow: true,
            cell: ({ id, name, kind, criteria, problem }) => (
              <>
                <Link
                  to="/segments/$id"
                  params={{ id }}
                  className="target block truncate font-medium text-accent-ink hover:underline"
                >
                  {name}
                </Link>
                <span className="block truncate text-xs text-ink-2">
                  {problem ?? (criteria ? groupWords(criteria) : t(`segments.kindTexts.${kind}`))}
                </span>
              </>
            ),
          },
          {
            key: 'entity',
            label: t('segments.entity'),
            cell: ({ entity }) => {
              const known = recordType(entity)
              return <span className="whitespace-nowrap">{known ? t(known.many) : entity}</span>
            },
          },
          {
            key: 'kind',
            label: t('segments.kind'),
            cell: ({ kind }) => (
              <Badge tone={kind === 'dynamic' ? 'accent' : 'neutral'}>{t(`segments.kindNames.${kind}`)}</Badge>
            ),
          },
          {
            key: 'count',
            label: t('segments.members'),
            end: true,
            cell: ({ memberCount }) =>
              memberCount === null ? <Badge tone="warning">{t('segments.broken')}</Badge> : formatNumber(memberCount),
          },
        ]}
        {...(canChange
          ? {
              actions: (segment: Segment) => (
                <Menu trigger={<IconButton icon={Ellipsis} label={t('segments.actionsFor', { name: segment.name })} />}>
                  <MenuItem
                    icon={Pencil}
                    onSelect={() => void navigate({ to: '/segments/$id/change', params: { id: segment.id } })}
                  >
                    {t('common.edit')}
                  </MenuItem>
                  <MenuItem icon={Trash2} danger onSelect={() => setGoing(segment)}>
                    {t('common.delete')}
                  </MenuItem>
                </Menu>
              ),
            }
          : {})}
      />
      {going && <SegmentRemoval segment={going} onClose={() => setGoing(null)} />}
    </>
  )
}
