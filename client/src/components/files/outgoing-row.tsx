import { RotateCw, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { refusalOf, useProblemText } from '@/components/states/problem-text'
import { IconButton } from '@/components/ui/icon-button'
import type { Outgoing } from './use-uploads'

/** A file on its way: how far it is, or why it did not arrive. */
export function OutgoingRow({
  outgoing,
  onCancel,
  onRetry,
}: {
  outgoing: Outgoing
  onCancel: () => void
  onRetry: () => void
}) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const { name } = outgoing.file
  const failed = outgoing.error !== null
  const percent = Math.round(outgoing.share * 100)
  return (
    <li className="flex items-center gap-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        {failed ? (
          <p role="alert" className="text-xs text-danger">
            {t('files.notAdded', { reason: refusalOf(outgoing.error, 'file') ?? problemText(outgoing.error) })}
          </p>
        ) : (
          <div
            role="progressbar"
            aria-label={t('files.sending', { name })}
            aria-valuenow={percent}
            aria-valuemin={0}
            aria-valuemax={100}
            className="mt-1.5 h-1.5 overflow-hidden rounded-full bg-sunken"
          >
            <div className="h-full rounded-full bg-accent transition-[width]" style={{ width: `${percent}%` }} />
          </div>
        )}
      </div>
      {failed && <IconButton icon={RotateCw} label={t('files.again', { name })} onClick={onRetry} />}
      <IconButton
        icon={X}
        label={failed ? t('files.dismiss', { name }) : t('files.cancel', { name })}
        onClick={onCancel}
      />
    </li>
  )
}
