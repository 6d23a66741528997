import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { ArrowLeft, CircleHelp, Ellipsis, List, Pencil, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { groupWords } from '@/components/segments/criteria-words'
import { removeMembers, segmentMembersQuery, segmentQuery } from '@/components/segments/segments-api'
import { WhyDialog } from '@/components/segments/why-dialog'
import { EndlessList } from '@/components/settings/endless-list'
import { EmptyState } from '@/components/states/empty-state'
import { PageHeader } from '@/components/states/page-header'
import { useProblemText } from '@/components/states/problem-text'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { notify } from '@/components/ui/notify'
import { SimpleTable } from '@/components/ui/simple-table'
import { Tabs } from '@/components/ui/tabs'
import { useCommands } from '@/lib/commands/command-registry'
import type { Segment } from '@/lib/api/types'
import { recordHref, recordTitle, recordType } from '@/lib/records/record-types'
import { useCan } from '@/lib/session/me'
import { SegmentAway } from './segment-away'
import { SegmentLog } from './segment-log'
import { SegmentRemoval } from './segment-removal'

/** One segment: who is in it, and who came and went. */
export function SegmentPage() {
  const { id = '' } = useParams({ strict: false })
  const query = useQuery(segmentQuery(id))
  return query.data ? <Shown segment={query.data} /> : <SegmentAway query={query} />
}

function Shown({ segment }: { segment: Segment }) {
  const { t } = useTranslation()
  const [tab, setTab] = useState('members')
  const info = recordType(segment.entity)
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={segment.name}>
        <SegmentActions segment={segment} />
      </PageHeader>
      <div role="region" aria-label={segment.name} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto">
        <div className="space-y-2 px-4 pt-4 md:px-5">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-2">
            <Link to="/segments" className="target inline-flex items-center gap-1 hover:text-ink hover:underline">
              <ArrowLeft className="size-3.5" aria-hidden /> {t('segments.back')}
            </Link>
            <Badge tone={segment.kind === 'dynamic' ? 'accent' : 'neutral'}>
              {t(`segments.kindNames.${segment.kind}`)}
            </Badge>
            {info && <span>{t(info.many)}</span>}
            {info && (
              <a
                href={`${info.path}?segmentId=${segment.id}`}
                className="target inline-flex items-center gap-1 text-accent-ink hover:underline"
              >
                <List className="size-3.5" aria-hidden />
                {t('segments.asList')}
              </a>
            )}
          </div>
          {segment.criteria && <p className="max-w-3xl text-pretty wrap-anywhere">{groupWords(segment.criteria)}</p>}
          {segment.problem && (
            <p role="alert" className="text-danger">
              {segment.problem}
            </p>
          )}
        </div>
        <div className="pt-3">
          <Tabs
            label={segment.name}
            value={tab}
            onChange={setTab}
            items={[
              {
                id: 'members',
                label: t('segments.members'),
                count: segment.memberCount ?? undefined,
                content: segment.problem ? null : <Members segment={segment} />,
              },
              { id: 'log', label: t('segments.log'), content: <SegmentLog segment={segment} /> },
            ]}
          />
        </div>
      </div>
    </div>
  )
}

function SegmentActions({ segment }: { segment: Segment }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const canChange = useCan('segments.manage')
  const [asking, setAsking] = useState(false)
  const change = () => void navigate({ to: '/segments/$id/change', params: { id: segment.id } })
  useCommands(
    canChange
      ? [{ id: 'change segment', group: 'record', label: t('segments.edit'), icon: Pencil, keys: 'e', run: change }]
      : [],
  )
  if (!canChange) return null
  return (
    <>
      <IconButton icon={Pencil} label={t('segments.edit')} keys="e" onClick={change} />
      <Menu trigger={<IconButton icon={Ellipsis} label={t('common.more')} />}>
        <MenuItem icon={Trash2} danger onSelect={() => setAsking(true)}>
          {t('common.delete')}
        </MenuItem>
      </Menu>
      {asking && (
        <SegmentRemoval
          segment={segment}
          onClose={() => setAsking(false)}
          onGone={() => void navigate({ to: '/segments' })}
        />
      )}
    </>
  )
}

type Member = Parameters<typeof recordTitle>[0] & {
  id: string
  firstName?: string
  lastName?: string
  owner?: { displayName: string } | null
}

const nameOf = (member: Member): string =>
  [member.firstName, member.lastName].filter(Boolean).join(' ') || recordTitle(member)

function Members({ segment }: { segment: Segment }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const query = useInfiniteQuery(segmentMembersQuery(segment.id))
  const mayTakeOut = useCan('segments.manage') && segment.kind === 'static'
  const [asked, setAsked] = useState<Member | null>(null)
  const remove = useMutation({
    mutationFn: ({ id }: Member) => removeMembers(segment.id, [id]),
    onSuccess: (_, member) => notify.done(t('segments.takenOut', { name: nameOf(member) })),
    onError: (error) => notify.failed(problemText(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ['segment'] }),
  })
  return (
    <div className="max-w-5xl px-4 py-4 md:px-5">
      <EndlessList
        query={query}
        empty={
          <EmptyState
            icon={List}
            title={t('segments.noMembers')}
            text={t(segment.kind === 'static' ? 'segments.noMembersStatic' : 'segments.noMembersDynamic')}
          />
        }
      >
        {(members) => (
          <SimpleTable
            label={t('segments.members')}
            rows={members}
            columns={[
              {
                key: 'name',
                label: t('segments.name'),
                grow: true,
                cell: (member) => (
                  <a
                    href={recordHref(segment.entity, member.id) ?? '#'}
                    className="target block truncate font-medium text-accent-ink hover:underline"
                  >
                    {nameOf(member)}
                  </a>
                ),
              },
              {
                key: 'owner',
                label: t('fields.owner'),
                cell: ({ owner }) => <span className="whitespace-nowrap">{owner?.displayName}</span>,
              },
            ]}
            actions={(member) => (
              <span className="flex justify-end gap-0.5">
                <IconButton
                  icon={CircleHelp}
                  label={t('segments.whyOf', { name: nameOf(member) })}
                  onClick={() => setAsked(member)}
                />
                {mayTakeOut && (
                  <IconButton
                    icon={X}
                    label={t('segments.takeOut', { name: nameOf(member) })}
                    onClick={() => remove.mutate(member)}
                  />
                )}
              </span>
            )}
          />
        )}
      </EndlessList>
      {asked && <WhyDialog segment={segment} recordId={asked.id} name={nameOf(asked)} onClose={() => setAsked(null)} />}
    </div>
  )
}
