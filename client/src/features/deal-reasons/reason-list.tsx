import { Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { Switch } from '@/components/ui/switch'
import type { DealReason } from '@/lib/api/types'
import { cx } from '@/lib/class-names'
import { useSwitchReason } from './deal-reasons-api'

interface ReasonListProps {
  label: string
  reasons: readonly DealReason[]
  canChange: boolean
  onRename: (reason: DealReason) => void
}

/** The reasons of one kind; one that is switched off is no longer offered, deals keep what they have. */
export function ReasonList({ label, reasons, canChange, onRename }: ReasonListProps) {
  const { t } = useTranslation()
  const { mutate, isPending, variables } = useSwitchReason()
  if (reasons.length === 0) return <p className="text-ink-2">{t('dealReasons.none')}</p>
  return (
    <ul aria-label={label} className="divide-y divide-line border-y border-line">
      {reasons.map((reason) => (
        <li key={reason.id} className="flex min-h-11 items-center gap-2">
          <span className={cx('min-w-0 flex-1 py-2 break-words', !reason.isActive && 'text-ink-3')}>
            {reason.label}
          </span>
          {canChange ? (
            <>
              <IconButton
                icon={Pencil}
                label={t('dealReasons.rename', { name: reason.label })}
                onClick={() => onRename(reason)}
              />
              <Switch
                aria-label={t('dealReasons.offer', { name: reason.label })}
                checked={reason.isActive}
                disabled={isPending && variables.id === reason.id}
                onCheckedChange={() => mutate(reason)}
              />
            </>
          ) : (
            !reason.isActive && <Badge>{t('dealReasons.off')}</Badge>
          )}
        </li>
      ))}
    </ul>
  )
}
