import { useQuery } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FirstUse } from '@/components/ui/first-use'
import { IconButton } from '@/components/ui/icon-button'
import { unreadQuery } from './notifications-api'

/** The bell with its number, and the inbox that opens from it. */
export function NotificationInbox() {
  const { t } = useTranslation()
  const unread = useQuery(unreadQuery).data ?? 0
  const trigger = (
    <IconButton
      icon={Bell}
      size="md"
      label={unread > 0 ? t('shell.notificationsUnread', { count: unread }) : t('shell.notifications')}
    />
  )
  return (
    <div className="relative">
      <FirstUse trigger={trigger} opens="dialog" load={() => import('./notification-panel')}>
        {({ NotificationPanel }) => <NotificationPanel trigger={trigger} />}
      </FirstUse>
      {unread > 0 && (
        <span
          aria-hidden
          className="num pointer-events-none absolute bottom-1/2 left-1/2 mb-0.5 flex h-4 min-w-4 items-center justify-center rounded-full bg-danger px-1 text-[0.625rem] font-semibold text-on-accent dark:text-canvas"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </div>
  )
}
