import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CalendarArrowUp, ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '@/components/states/error-state'
import { isDone } from '@/components/tasks/tasks-api'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { tasks } from '@/lib/api/resource'
import type { Task } from '@/lib/api/types'
import { cx } from '@/lib/class-names'
import { firstWeekday, formatLongDay, formatMonth, formatTime, formatWeekday } from '@/lib/format/regional'
import { addDays, atTime, today } from '@/lib/format/zoned-time'
import { useCan } from '@/lib/session/me'
import { byDay, shownDays, step } from './by-day'
import { MoveDialog } from './move-dialog'

type Span = 'week' | 'month'

/** All tasks due between two days, up to what a screen can show. */
const calendarQuery = (from: string, to: string, mine: boolean) => ({
  queryKey: ['task', 'list', 'calendar', from, to, mine] as const,
  queryFn: async () => {
    const params = {
      dueAfter: atTime(from, '00:00'),
      dueBefore: atTime(to, '00:00'),
      sort: 'dueAt',
      ...(mine ? { assigneeId: 'me' } : {}),
    }
    const items: Task[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof tasks.page>> = await tasks.page(params, cursor, 100)
      items.push(...page.items)
      cursor = page.nextCursor
    } while (cursor && items.length < 1000)
    return items
  },
})

/** Due tasks by day, in the viewer's zone. Reached by keyboard like any list; a task moves by "Move to…". */
export function TaskCalendar({
  day,
  span,
  mine,
  onGo,
}: {
  day: string
  span: Span
  mine: boolean
  onGo: (day: string, span: Span) => void
}) {
  const { t } = useTranslation()
  const [moving, setMoving] = useState<Task | null>(null)
  const days = shownDays(day, span, firstWeekday())
  const [first = day] = days
  const query = useQuery(calendarQuery(first, addDays(days.at(-1) ?? day, 1), mine))
  const due = new Map(byDay(query.data ?? []).map((one) => [one.day, one.items]))
  const title = formatMonth(day)

  return (
    <section aria-label={t('tasks.calendar.label', { name: title })} className="flex min-h-full flex-col p-3 md:p-5">
      <header className="mb-3 flex flex-wrap items-center gap-2">
        <h2 aria-live="polite" className="min-w-40 flex-1 text-base font-semibold">
          {title}
        </h2>
        <Select
          quiet
          label={t('tasks.calendar.span')}
          value={span}
          onChange={(value) => onGo(day, value as Span)}
          options={(['month', 'week'] as const).map((value) => ({ value, label: t(`tasks.calendar.${value}`) }))}
        />
        <Button size="sm" onClick={() => onGo(today(), span)}>
          {t('tasks.calendar.today')}
        </Button>
        <IconButton
          icon={ChevronLeft}
          label={t('tasks.calendar.previous')}
          onClick={() => onGo(step(day, span, -1), span)}
        />
        <IconButton
          icon={ChevronRight}
          label={t('tasks.calendar.next')}
          onClick={() => onGo(step(day, span, 1), span)}
        />
      </header>
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      <ol className="grid flex-1 grid-cols-1 gap-px overflow-hidden rounded-lg border border-line bg-line md:grid-cols-7">
        {days.map((one) => (
          <CalendarDay
            key={one}
            day={one}
            outside={span === 'month' && !one.startsWith(day.slice(0, 7))}
            items={due.get(one) ?? []}
            onMove={setMoving}
          />
        ))}
      </ol>
      {moving && <MoveDialog task={moving} onClose={() => setMoving(null)} />}
    </section>
  )
}

function CalendarDay({
  day,
  outside,
  items,
  onMove,
}: {
  day: string
  outside: boolean
  items: Task[]
  onMove: (task: Task) => void
}) {
  const { t } = useTranslation()
  const canWrite = useCan('tasks.write')
  const isToday = day === today()
  return (
    <li
      aria-label={formatLongDay(day)}
      aria-current={isToday ? 'date' : undefined}
      className={cx(
        'min-w-0 p-1.5 md:min-h-24',
        outside ? 'bg-sunken' : 'bg-surface',
        items.length === 0 && 'max-md:hidden',
      )}
    >
      <p className={cx('num mb-1 px-1 text-xs', isToday ? 'font-semibold text-accent-ink' : 'text-ink-2')}>
        {formatWeekday(day)} {Number(day.slice(8))}
      </p>
      <ul className="space-y-0.5">
        {items.map((task) => (
          <li key={task.id} className="flex items-center gap-0.5 rounded-sm hover:bg-hover">
            <Link
              to="/tasks/$id"
              params={{ id: task.id }}
              title={task.title}
              className={cx('target min-w-0 flex-1 truncate px-1 text-xs', isDone(task) && 'text-ink-3 line-through')}
            >
              {task.dueAt && <span className="num text-ink-2">{formatTime(task.dueAt)} </span>}
              {task.title}
            </Link>
            {canWrite && !isDone(task) && (
              <IconButton
                size="xs"
                icon={CalendarArrowUp}
                label={`${t('tasks.calendar.moveTo')} ${task.title}`}
                onClick={() => onMove(task)}
              />
            )}
          </li>
        ))}
      </ul>
    </li>
  )
}
