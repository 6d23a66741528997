import { RotateCcw, Tag, Tags, Trash2, UserRound, X } from 'lucide-react'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OwnerPicker, TagPicker } from '@/components/fields/pickers'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Confirm } from '@/components/ui/confirm'
import { Popover } from '@/components/ui/popover'
import type { RecordType } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import type { BulkAction } from './bulk-undo'
import { useBulk, type BulkTarget } from './use-bulk'

/** From this many on, deleting asks first although it can be undone. */
const askFrom = 100

interface BulkBarProps {
  type: RecordType
  target: BulkTarget
  count: number
  /** How many match, when not all of them are selected. */
  matching: number | null
  onSelectMatching: () => void
  onClear: () => void
  inBin: boolean
  canDelete: boolean
  /** What else can be done with records of this type. */
  more?: ReactNode
}

/** What can be done with the selected rows, floating over the list's lower edge. */
export function BulkBar({
  type,
  target,
  count,
  matching,
  onSelectMatching,
  onClear,
  inBin,
  canDelete,
  more,
}: BulkBarProps) {
  const { t } = useTranslation()
  const { run, progress } = useBulk(type)
  const [asking, setAsking] = useState(false)
  const act = (action: BulkAction) => {
    setAsking(false)
    run({ action, target }, { onSuccess: onClear })
  }
  const shown = formatNumber(count)

  return (
    <div
      role="region"
      aria-label={t('table.selected', { count: shown })}
      className="animate-in absolute inset-x-0 bottom-4 z-20 mx-auto flex w-fit max-w-[calc(100%-1rem)] items-center gap-1 overflow-x-auto rounded-xl bg-raised p-1.5 shadow-float"
    >
      <span className="num px-2 font-medium whitespace-nowrap" aria-live="polite">
        {t('table.selected', { count: shown })}
      </span>
      {matching !== null && (
        <Button variant="ghost" size="sm" className="text-accent-ink!" onClick={onSelectMatching}>
          {t('table.selectMatching', { count: formatNumber(matching) })}
        </Button>
      )}
      <span className="h-5 w-px bg-line" />
      {progress ? (
        <Progress {...progress} />
      ) : inBin ? (
        canDelete && (
          <Button variant="ghost" size="sm" icon={RotateCcw} onClick={() => act({ action: 'restore' })}>
            {t('table.bulk.restore')}
          </Button>
        )
      ) : (
        <>
          {more}
          <AssignAction onAct={act} />
          <TagAction
            action="addTags"
            onAct={act}
            trigger={
              <Button variant="ghost" size="sm" icon={Tag}>
                {t('table.bulk.addTags')}
              </Button>
            }
          />
          <TagAction
            action="removeTags"
            onAct={act}
            trigger={
              <Button variant="ghost" size="sm" icon={Tags}>
                {t('table.bulk.removeTags')}
              </Button>
            }
          />
          {canDelete && (
            <Button
              variant="ghost"
              size="sm"
              icon={Trash2}
              className="text-danger!"
              onClick={() => (count >= askFrom ? setAsking(true) : act({ action: 'delete' }))}
            >
              {t('table.bulk.delete')}
            </Button>
          )}
        </>
      )}
      <IconButton icon={X} label={t('table.clearSelection')} onClick={onClear} />
      <Confirm
        open={asking}
        onCancel={() => setAsking(false)}
        onConfirm={() => act({ action: 'delete' })}
        title={t('table.bulk.deleteTitle', { count: shown })}
        action={t('common.delete')}
      >
        {t('table.bulk.deleteText')}
      </Confirm>
    </div>
  )
}

function Progress({ done, total }: { done: number; total: number }) {
  const { t } = useTranslation()
  return (
    <span className="flex items-center gap-2 px-2 text-xs whitespace-nowrap text-ink-2">
      <progress value={done} max={total} aria-label={t('shell.saving')} className="h-1.5 w-32 accent-accent" />
      <span className="num">{t('table.bulk.progress', { done: formatNumber(done), total: formatNumber(total) })}</span>
    </span>
  )
}

function AssignAction({ onAct }: { onAct: (action: BulkAction) => void }) {
  const { t } = useTranslation()
  const label = t('table.bulk.assign')
  return (
    <Popover
      label={label}
      trigger={
        <Button variant="ghost" size="sm" icon={UserRound}>
          {label}
        </Button>
      }
    >
      <OwnerPicker
        label={label}
        value={null}
        clearable={false}
        onPick={(ownerId) => onAct({ action: 'assign', ownerId })}
      />
    </Popover>
  )
}

function TagAction({
  action,
  onAct,
  trigger,
}: {
  action: 'addTags' | 'removeTags'
  onAct: (action: BulkAction) => void
  trigger: ReactElement
}) {
  const { t } = useTranslation()
  const [tags, setTags] = useState<string[]>([])
  return (
    <Popover label={t(`table.bulk.${action}`)} trigger={trigger}>
      <TagPicker label={t(`table.bulk.${action}`)} value={tags} onChange={setTags} creatable={action === 'addTags'} />
      <div className="flex justify-end border-t border-line p-1.5">
        <Button variant="primary" size="sm" disabled={tags.length === 0} onClick={() => onAct({ action, tags })}>
          {t(`table.bulk.${action}`)}
        </Button>
      </div>
    </Popover>
  )
}
