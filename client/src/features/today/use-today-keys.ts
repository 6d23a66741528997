import { useEffect, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { TodayItem } from '@/lib/api/types'
import { useCommands } from '@/lib/commands/command-registry'

interface TodayKeys {
  onComplete: (item: TodayItem) => void
  onCall: (item: TodayItem) => void
}

interface Walk {
  /** The one that the keys act on. */
  current: TodayItem | undefined
  place: RefObject<HTMLUListElement | null>
  /** Makes another one current. */
  goTo: (index: number) => void
}

/**
 * `j` and `k` walk through the queue, `x` completes, `l` logs a call. The focus goes along, so that Enter opens and a
 * screen reader tells where one is. What is completed makes room: the next one is current then.
 */
export function useTodayKeys(items: readonly TodayItem[], { onComplete, onCall }: TodayKeys): Walk {
  const { t } = useTranslation()
  const place = useRef<HTMLUListElement>(null)
  const [at, setAt] = useState(-1)
  const index = Math.min(at, items.length - 1)
  const current = items[index]

  useEffect(() => {
    const row = place.current?.querySelector('[data-current]')
    const focused = document.activeElement
    // What has the focus elsewhere, such as a dialog, keeps it.
    if (!row || row.contains(focused)) return
    if (focused === document.body || place.current?.contains(focused))
      row.querySelector<HTMLElement>('[data-open]')?.focus()
  }, [current])

  const go = (step: number) => {
    const next = Math.max(0, Math.min(items.length - 1, index + step))
    setAt(next)
    // From wherever the focus is: the key asked for it.
    place.current?.querySelectorAll<HTMLElement>('[data-open]')[next]?.focus()
  }
  const shared = { group: 'list' as const, palette: false }
  useCommands([
    { id: 'today next', label: t('today.keys.next'), keys: 'j', ...shared, run: () => go(1) },
    { id: 'today previous', label: t('today.keys.previous'), keys: 'k', ...shared, run: () => go(-1) },
    {
      id: 'today complete',
      label: t('today.keys.complete'),
      keys: 'x',
      ...shared,
      run: () => current && onComplete(current),
    },
    { id: 'today call', label: t('today.keys.call'), keys: 'l', ...shared, run: () => current && onCall(current) },
  ])
  return { current, place, goTo: setAt }
}
