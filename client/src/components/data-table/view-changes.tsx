import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import type { SavedViews } from './use-saved-views'

/** The open view looks other than it was saved: save that, or go back. */
export function ViewChanges({ saved }: { saved: SavedViews }) {
  const { t } = useTranslation()
  if (!saved.changed) return null
  return (
    <span className="flex shrink-0 items-center gap-1 text-xs text-ink-2">
      <span>{t('table.saved.changed')}</span>
      {saved.canChange && (
        <Button size="sm" variant="ghost" busy={saved.busy} aria-label={t('table.saved.save')} onClick={saved.save}>
          {t('table.saved.saveShort')}
        </Button>
      )}
      <Button size="sm" variant="ghost" onClick={saved.reset}>
        {t('table.saved.reset')}
      </Button>
    </span>
  )
}
