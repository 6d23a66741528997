import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { KeyCaps } from '@/components/ui/key-caps'
import type { TodayItem } from '@/lib/api/types'
import { withTexts } from '@/lib/i18n/part-texts'
import { useCan } from '@/lib/session/me'
import { useCompleteToday } from './today-api'
import { callHome, itemKey } from './today-item'
import { TodayRow } from './today-row'
import { useTodayKeys } from './use-today-keys'

const LogDialog = lazy(() =>
  withTexts('records', import('@/components/activities/log-dialog')).then((file) => ({ default: file.LogDialog })),
)

/** How many are in view at first: what comes later can wait until these are done. */
const first = 25

/** The keys as they stand below the queue. */
const hints = [
  ['move', 'j, k'],
  ['complete', 'x'],
  ['call', 'l'],
  ['open', 'enter'],
] as const

/** The queue itself: completed, logged and opened by mouse or by key. */
export function TodayList({ items }: { items: readonly TodayItem[] }) {
  const { t } = useTranslation()
  const complete = useCompleteToday()
  const canComplete = useCan('tasks.write')
  const canLog = useCan('activities.write')
  const [all, setAll] = useState(false)
  const [calling, setCalling] = useState<ReturnType<typeof callHome>>(null)
  const shown = all ? items : items.slice(0, first)
  const call = (item: TodayItem) => canLog && setCalling(callHome(item))
  const { current, place, goTo } = useTodayKeys(shown, {
    onComplete: (item) => {
      // A lead or a deal is done for today when somebody has been in touch.
      if (!item.task) call(item)
      else if (canComplete) void complete(item.task)
    },
    onCall: call,
  })
  return (
    <>
      <ul ref={place} aria-label={t('today.title')}>
        {shown.map((item, index) => (
          <TodayRow
            key={itemKey(item)}
            item={item}
            current={item === current}
            onFocus={() => goTo(index)}
            onComplete={canComplete && item.task ? () => item.task && void complete(item.task) : undefined}
            onCall={canLog && callHome(item) ? () => call(item) : undefined}
          />
        ))}
      </ul>
      {shown.length < items.length && (
        <div className="border-t border-line p-2">
          <Button size="sm" variant="ghost" onClick={() => setAll(true)}>
            {t('today.showAll', { count: items.length })}
          </Button>
        </div>
      )}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-xs text-ink-2 max-md:hidden">
        {hints.map(([what, keys]) => (
          <span key={what} className="flex items-center gap-1.5">
            <KeyCaps keys={keys} all />
            {t(`today.hints.${what}`)}
          </span>
        ))}
      </p>
      {calling && (
        <Suspense>
          <LogDialog home={calling} name={calling.name} kind="call" onClose={() => setCalling(null)} />
        </Suspense>
      )}
    </>
  )
}
