import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import type { InvitationLink } from '@/lib/api/types'
import { formatDateTime } from '@/lib/format/regional'

export interface Invited {
  displayName: string
  email: string
  invitation: InvitationLink
}

/** The link of an invitation, for when the mail does not arrive. */
export function InvitationDialog({ invited, onClose }: { invited: Invited; onClose: () => void }) {
  const { t } = useTranslation()
  const id = useId()
  const { displayName, email, invitation } = invited
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('users.link.title', { name: displayName })}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('users.link.done')}
        </Button>
      }
    >
      <div className="space-y-4">
        <p className="text-pretty text-ink-2">{t('users.link.text', { email })}</p>
        <div className="space-y-1">
          <label htmlFor={id} className="block text-xs font-medium text-ink-2">
            {t('users.link.label')}
          </label>
          <div className="flex items-center gap-2">
            <Input id={id} readOnly value={invitation.url} onFocus={(event) => event.currentTarget.select()} />
            <CopyButton text={invitation.url} />
          </div>
          <p className="text-xs text-ink-2">{t('users.link.until', { date: formatDateTime(invitation.expiresAt) })}</p>
        </div>
      </div>
    </Dialog>
  )
}
