import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Popover } from '@/components/ui/popover'
import { NotificationList } from './notification-list'

/** The inbox on its bell. It begins open. */
export function NotificationPanel({ trigger }: { trigger: ReactElement }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(true)
  return (
    <Popover
      label={t('notifications.title')}
      align="end"
      open={open}
      onOpenChange={setOpen}
      className="w-96"
      trigger={trigger}
    >
      <NotificationList onClose={() => setOpen(false)} />
    </Popover>
  )
}
