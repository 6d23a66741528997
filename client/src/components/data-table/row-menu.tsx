import { ExternalLink, Link2, PanelRight, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useRecordActions } from '@/components/record/use-record-actions'
import { MenuAt, MenuItem, MenuLine, type MenuPlace } from '@/components/ui/menu'
import { notify } from '@/components/ui/notify'
import type { RecordType } from '@/lib/api/types'
import { recordHref } from '@/lib/records/record-types'

interface RowMenuProps {
  type: RecordType
  id: string
  title: string
  /** The row, as the list leads to it. */
  href: string
  place: MenuPlace
  inBin: boolean
  canDelete: boolean
  onOpen: () => void
  /** Absent where nothing of the row can be edited in place. */
  onEdit?: (() => void) | undefined
  onGone: () => void
  onClose: () => void
}

/** What can be done with one row. */
export function RowMenu({
  type,
  id,
  title,
  href,
  place,
  inBin,
  canDelete,
  onOpen,
  onEdit,
  onGone,
  onClose,
}: RowMenuProps) {
  const { t } = useTranslation()
  const { remove, restore } = useRecordActions(type, title, onGone)
  const copy = async () => {
    // The record alone: the list around it is whoever's who opens the link.
    const link = new URL(recordHref(type, id) ?? href, location.origin).href
    try {
      await navigator.clipboard.writeText(link)
      notify.done(t('table.row.copied'))
    } catch {
      // Without a secure context, or refused: here it can be copied by hand.
      notify.failed(t('table.row.notCopied', { link }))
    }
  }
  return (
    <MenuAt place={place} label={t('table.row.menu', { name: title })} onClose={onClose}>
      <MenuItem icon={PanelRight} keys="enter" onSelect={onOpen}>
        {t('table.row.open')}
      </MenuItem>
      <MenuItem icon={ExternalLink} onSelect={() => window.open(href, '_blank', 'noopener')}>
        {t('table.row.newTab')}
      </MenuItem>
      {onEdit && (
        // After the menu has let the focus go, so that the editor keeps it.
        <MenuItem icon={Pencil} keys="e" onSelect={() => setTimeout(onEdit, 50)}>
          {t('common.edit')}
        </MenuItem>
      )}
      <MenuItem icon={Link2} onSelect={() => void copy()}>
        {t('table.row.copy')}
      </MenuItem>
      {canDelete && <MenuLine />}
      {canDelete && inBin && (
        <MenuItem icon={RotateCcw} onSelect={() => restore(id)}>
          {t('common.restore')}
        </MenuItem>
      )}
      {canDelete && !inBin && (
        <MenuItem icon={Trash2} danger onSelect={() => remove(id)}>
          {t('common.delete')}
        </MenuItem>
      )}
    </MenuAt>
  )
}
