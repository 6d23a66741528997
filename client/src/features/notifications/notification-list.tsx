import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { BellRing, CheckCheck, Clock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { RelativeTime } from '@/components/ui/time'
import type { AppNotification } from '@/lib/api/types'
import { recordHref } from '@/lib/records/record-types'
import { groupedByRecord, type NotificationGroup } from './group-by-record'
import { inAnHour, morningIn } from './snooze'
import { inboxQuery, useInboxAction } from './notifications-api'

/** The inbox: unread or all, each opens its record and is read by that. */
export function NotificationList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [onlyUnread, setOnlyUnread] = useState(true)
  const inbox = useInfiniteQuery(inboxQuery(onlyUnread))
  const act = useInboxAction()
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div>
      <div className="flex items-center gap-1 border-b border-line py-2 pr-2 pl-4">
        <h2 className="flex-1 font-semibold">{t('notifications.title')}</h2>
        <Button variant="ghost" size="sm" aria-pressed={onlyUnread} onClick={() => setOnlyUnread(!onlyUnread)}>
          {onlyUnread ? t('notifications.all') : t('notifications.unread')}
        </Button>
        <IconButton
          icon={CheckCheck}
          label={t('notifications.readAll')}
          onClick={() => act.mutate({ do: 'readAll' })}
        />
      </div>
      {inbox.isPending && <SkeletonLines lines={4} />}
      {inbox.isError && <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />}
      {inbox.isSuccess && items.length === 0 && (
        <EmptyState icon={BellRing} title={t('notifications.empty')} text={t('notifications.emptyText')} />
      )}
      <ul className="divide-y divide-line">
        {groupedByRecord(items).map((group) => (
          <Group key={group[0].id} items={group} onClose={onClose} />
        ))}
      </ul>
      {inbox.hasNextPage && (
        <div className="p-2">
          <Button
            variant="ghost"
            className="w-full"
            busy={inbox.isFetchingNextPage}
            onClick={() => void inbox.fetchNextPage()}
          >
            {t('common.loadMore')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What is about one record is one entry: the newest, and on request the others. */
function Group({ items: [newest, ...older], onClose }: { items: NotificationGroup; onClose: () => void }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Entry item={newest} isOne={older.length === 0} onClose={onClose} />
      {isOpen && older.map((item) => <Entry key={item.id} item={item} isOne onClose={onClose} />)}
      {older.length > 0 && (
        <li className="border-t-0! pb-1.5 pl-8">
          <Button variant="ghost" size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t('notifications.fewer') : t('notifications.more', { count: older.length })}
          </Button>
        </li>
      )}
    </>
  )
}

interface EntryProps {
  item: AppNotification
  /** Opening it reads it alone; else all about its record. */
  isOne: boolean
  onClose: () => void
}

function Entry({ item, isOne, onClose }: EntryProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const act = useInboxAction()
  const href = item.related ? recordHref(item.related.type, item.related.id) : null
  const open = () => {
    if (!isOne && item.related) act.mutate({ do: 'readAbout', relatedId: item.related.id })
    else if (!item.readAt) act.mutate({ do: 'read', id: item.id })
    if (!href) return
    onClose()
    void navigate({ to: href })
  }
  const snooze = (until: Date) => act.mutate({ do: 'snooze', id: item.id, until: until.toISOString() })
  return (
    <li className="group flex items-start gap-1 pr-2 hover:bg-hover">
      <button
        type="button"
        onClick={open}
        className="flex min-w-0 flex-1 gap-2.5 py-2.5 pl-4 text-left outline-offset-[-2px]"
      >
        <span aria-hidden className={`mt-1.5 size-2 shrink-0 rounded-full ${item.readAt ? '' : 'bg-accent'}`} />
        <span className="min-w-0">
          <span className="line-clamp-2 font-medium">{item.title}</span>
          {item.body && <span className="line-clamp-2 text-xs text-ink-2">{item.body}</span>}
          <RelativeTime at={item.at} className="text-2xs text-ink-3" />
        </span>
      </button>
      <Menu trigger={<IconButton icon={Clock} size="xs" label={t('notifications.snooze')} className="mt-2" />}>
        <MenuItem onSelect={() => snooze(inAnHour())}>{t('notifications.hour')}</MenuItem>
        <MenuItem onSelect={() => snooze(morningIn(1))}>{t('notifications.tomorrow')}</MenuItem>
        <MenuItem onSelect={() => snooze(morningIn(7))}>{t('notifications.week')}</MenuItem>
      </Menu>
    </li>
  )
}
