import { Pause, Play, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import type { ImportDetail } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import type { ImportAct } from './imports-api'

interface ImportProgressProps {
  item: ImportDetail
  busy: boolean
  onAct: (act: ImportAct) => void
}

/** How far it is. It goes on while the person looks at something else. */
export function ImportProgress({ item, busy, onAct }: ImportProgressProps) {
  const { t } = useTranslation()
  const total = item.undo ? item.created + item.updated : item.rows
  const done = item.undo ? item.takenBack + item.notTakenBack : item.processed
  const share = total === 0 ? 0 : Math.min(100, Math.round((done / total) * 100))
  const label = t(item.undo ? 'imports.takingBack' : item.dryRun ? 'imports.trying' : 'imports.importing')
  return (
    <section aria-label={label} className="space-y-3">
      <h2 className="font-semibold">{item.status === 'paused' ? t('imports.states.paused') : label}</h2>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={share}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-2 overflow-hidden rounded-full bg-sunken"
      >
        <div className="h-full bg-accent transition-[width]" style={{ width: `${share}%` }} />
      </div>
      <p className="num text-sm text-ink-2">
        {t('imports.progress', { done: formatNumber(done), total: formatNumber(total) })}
      </p>
      <p className="text-sm text-pretty text-ink-2">{t('imports.leave')}</p>
      <div className="flex gap-2">
        {item.status === 'paused' ? (
          <Button variant="primary" icon={Play} busy={busy} onClick={() => onAct('resume')}>
            {t('imports.resume')}
          </Button>
        ) : (
          <Button icon={Pause} busy={busy} onClick={() => onAct('pause')}>
            {t('imports.pause')}
          </Button>
        )}
        {!item.undo && (
          <Button icon={X} disabled={busy} onClick={() => onAct('cancel')}>
            {t('imports.cancel')}
          </Button>
        )}
      </div>
    </section>
  )
}
