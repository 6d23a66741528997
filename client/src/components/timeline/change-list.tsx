import { ArrowRight, Undo2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { changeText } from './change-text'
import { choiceWord } from './choice-words'
import type { ToldChange } from './edits-as-one'
import { usePutBack } from './put-back'

/** Changes beyond this many are folded. */
const unfolded = 3

// Asked where somebody was quicker.
const Confirm = lazy(() => import('@/components/ui/confirm').then((file) => ({ default: file.Confirm })))

interface ChangeListProps {
  changes: readonly ToldChange[]
  /** The type of what was changed: tells the words of its choices, and where a value can be put back. */
  type: string
}

/** What changed: field, old value, new value; the old one can be put back. */
export function ChangeList({ changes, type }: ChangeListProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(changes.length <= unfolded)
  const { putBack, busy, asked, answer } = usePutBack(type)
  const words = (field: string, value: unknown) =>
    choiceWord(type, field, value) ?? changeText(value) ?? t('timeline.noValue')
  if (!open) {
    return (
      <Button variant="ghost" size="sm" className="-ml-2" onClick={() => setOpen(true)}>
        {t('timeline.changes', { count: changes.length })}
      </Button>
    )
  }
  if (changes.length === 0) return null
  return (
    <>
      <ul className="mt-1 space-y-0.5 text-xs">
        {changes.map((change) => (
          <li key={change.field} className="group flex min-h-6 flex-wrap items-center gap-x-1.5 text-ink-2">
            <span>{change.label}</span>
            <s className="max-w-60 truncate decoration-ink-3 text-ink-3">{words(change.field, change.from)}</s>
            <ArrowRight className="size-3 text-ink-3" aria-hidden />
            <span className="max-w-72 truncate text-ink">{words(change.field, change.to)}</span>
            {change.entryId && (
              <IconButton
                icon={Undo2}
                size="xs"
                label={t('timeline.putBack', { field: change.label })}
                aria-disabled={busy}
                onClick={() => !busy && putBack(change)}
                className="opacity-60 group-hover:opacity-100 focus-visible:opacity-100"
              />
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <Suspense>
          <Confirm
            open
            title={t('timeline.changedSince', { field: asked.change.label })}
            action={t('timeline.putBack', { field: asked.change.label })}
            busy={busy}
            onCancel={() => answer(false)}
            onConfirm={() => answer(true)}
          >
            {t('timeline.changedSinceText', {
              present: words(asked.change.field, asked.present),
              former: words(asked.change.field, asked.change.from),
            })}
          </Confirm>
        </Suspense>
      )}
    </>
  )
}
