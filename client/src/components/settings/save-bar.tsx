import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { cx } from '@/lib/class-names'
import type { EditForm } from './use-edit-form'
import type { FieldValues } from 'react-hook-form'
import { UnsavedGuard } from './unsaved-guard'

/** Save and discard at the end of a form on a page; asks before leaving with unsaved changes. */
export function SaveBar<T extends FieldValues>({ edit }: { edit: EditForm<T> }) {
  const { t } = useTranslation()
  return (
    <div
      className={cx('flex items-center gap-2 border-t border-line bg-surface py-3', edit.dirty && 'sticky bottom-0')}
    >
      <Button type="submit" variant="primary" busy={edit.app.busy} disabled={edit.app.busy || !edit.dirty}>
        {t('settings.save')}
      </Button>
      {edit.dirty && (
        <Button variant="ghost" onClick={edit.discard} disabled={edit.app.busy}>
          {t('settings.discard')}
        </Button>
      )}
      <span role="status" className="ml-auto text-xs text-ink-2">
        {edit.dirty && t('settings.unsaved')}
      </span>
      <UnsavedGuard dirty={edit.dirty && !edit.app.busy} onDiscard={edit.discard} />
    </div>
  )
}
