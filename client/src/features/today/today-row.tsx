import { Link } from '@tanstack/react-router'
import { Circle, Phone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/components/ui/icon-button'
import { RelativeTime } from '@/components/ui/time'
import type { TodayItem } from '@/lib/api/types'
import { cx } from '@/lib/class-names'
import { formatExact, formatTime } from '@/lib/format/regional'
import { recordHref, recordType } from '@/lib/records/record-types'
import { itemHref, itemTitle } from './today-item'

interface TodayRowProps {
  item: TodayItem
  /** The one that the keys act on. */
  current: boolean
  onComplete: (() => void) | undefined
  onCall: (() => void) | undefined
  /** Something in it was focused: the keys act on it from now on. */
  onFocus: () => void
}

/** One thing to do in a line: what, about whom, and why it stands here. */
export function TodayRow({ item, current, onComplete, onCall, onFocus }: TodayRowProps) {
  const { t } = useTranslation()
  const { kind, task, related, reason } = item
  const title = itemTitle(item)
  const about = task && related?.title ? recordHref(related.type, related.id) : null
  const Icon = recordType(task ? 'task' : (related?.type ?? ''))?.icon
  return (
    <li
      data-current={current || undefined}
      aria-current={current || undefined}
      onFocus={onFocus}
      className="flex min-h-13 items-center gap-3 border-b border-line px-4 py-2 last:border-b-0 hover:bg-hover data-current:bg-accent-soft"
    >
      <span className="flex size-7 shrink-0 items-center justify-center">
        {onComplete ? (
          <IconButton icon={Circle} label={t('tasks.complete', { name: title })} onClick={onComplete} />
        ) : (
          Icon && <Icon className="size-4 text-ink-3" aria-hidden />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <Link to={itemHref(item) ?? '/'} data-open className="min-w-0 truncate font-medium hover:underline">
            {title}
          </Link>
          {about && (
            <Link to={about} className="min-w-0 truncate text-xs text-ink-2 hover:underline">
              {related?.title}
            </Link>
          )}
        </p>
        <p className={cx('text-xs text-pretty', kind === 'overdueTask' ? 'text-danger' : 'text-ink-2')}>{reason}</p>
      </div>
      {kind === 'dueTask' ? (
        <time dateTime={item.at} title={formatExact(item.at)} className="num shrink-0 text-xs text-ink-2">
          {formatTime(item.at)}
        </time>
      ) : (
        <RelativeTime at={item.at} className="num shrink-0 text-xs text-ink-2 max-sm:hidden" />
      )}
      {onCall && <IconButton icon={Phone} label={t('today.call', { name: related?.title ?? '' })} onClick={onCall} />}
    </li>
  )
}
