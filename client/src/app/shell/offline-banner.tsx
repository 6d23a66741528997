import { CloudOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useOnline } from '@/lib/hooks/use-online'

export function OfflineBanner() {
  const { t } = useTranslation()
  const online = useOnline()
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-warning-soft px-3 py-1.5 text-center text-xs font-medium text-warning">
          <CloudOff className="size-3.5 shrink-0" aria-hidden />
          {t('shell.offline')}
        </p>
      )}
    </div>
  )
}
