import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import type { TimelineChange } from '@/lib/api/types'
import { changeText } from './change-text'

/** Changes beyond this many are folded. */
const unfolded = 3

/** What changed: field, old value, new value. */
export function ChangeList({ changes }: { changes: readonly TimelineChange[] }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(changes.length <= unfolded)
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
      {changes.map((change) => (
        <li key={change.field} className="flex flex-wrap items-center gap-x-1.5 text-ink-2">
          <span>{change.label}</span>
          <s className="max-w-60 truncate decoration-ink-3 text-ink-3">
            {changeText(change.from) ?? t('timeline.noValue')}
          </s>
          <ArrowRight className="size-3 text-ink-3" aria-hidden />
          <span className="max-w-72 truncate text-ink">{changeText(change.to) ?? t('timeline.noValue')}</span>
        </li>
      ))}
    </ul>
  )
}
