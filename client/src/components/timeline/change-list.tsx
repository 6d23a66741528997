import { ArrowRight, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { changeText } from './change-text'
import type { ToldChange } from './edits-as-one'
import { usePutBack } from './put-back'

/** Changes beyond this many are folded. */
const unfolded = 3

interface ChangeListProps {
  changes: readonly ToldChange[]
  /** The type of the record that was changed, where a value can be put back. */
  type?: string
}

/** What changed: field, old value, new value; the old one can be put back. */
export function ChangeList({ changes, type = '' }: ChangeListProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(changes.length <= unfolded)
  const putBack = usePutBack(type)
  if (!open) {
    return (
      <Button variant="ghost" size="sm" className="-ml-2" onClick={() => setOpen(true)}>
        {t('timeline.changes', { count: changes.length })}
      </Button>
    )
  }
  if (changes.length === 0) return null
  return (
    <ul className="mt-1 space-y-0.5 text-xs">
      {changes.map(({ entryId, ...change }) => (
        <li key={change.field} className="group flex min-h-6 flex-wrap items-center gap-x-1.5 text-ink-2">
          <span>{change.label}</span>
          <s className="max-w-60 truncate decoration-ink-3 text-ink-3">
            {changeText(change.from) ?? t('timeline.noValue')}
          </s>
          <ArrowRight className="size-3 text-ink-3" aria-hidden />
          <span className="max-w-72 truncate text-ink">{changeText(change.to) ?? t('timeline.noValue')}</span>
          {entryId && (
            <IconButton
              icon={Undo2}
              size="xs"
              label={t('timeline.putBack', { field: change.label })}
              aria-disabled={putBack.isPending}
              onClick={() => !putBack.isPending && putBack.mutate({ ...change, entryId })}
              className="opacity-60 group-hover:opacity-100 focus-visible:opacity-100"
            />
          )}
        </li>
      ))}
    </ul>
  )
}
