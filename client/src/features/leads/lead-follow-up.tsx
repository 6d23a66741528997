import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CalendarClock, CircleStop } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isDone } from '@/components/tasks/tasks-api'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/time'
import type { Lead, LeadEnrolment } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { FollowUpStop } from './follow-up-stop'
import { leadFollowUpsQuery } from './follow-ups-api'
import { isEnd } from './lead-board-source'

const FollowUpDialog = lazy(() => import('./follow-up-dialog').then((file) => ({ default: file.FollowUpDialog })))

/** What is planned for a lead: the next step of what runs, and how far it is; or the button that begins it. */
export function LeadFollowUp({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const canWrite = useCan('leads.write') && !lead.deletedAt
  const [open, setOpen] = useState<'start' | 'stop' | null>(null)
  const { data } = useQuery(leadFollowUpsQuery(lead.id))
  const target = useMemo(() => ({ records: [lead] }), [lead])
  const running = data?.filter(({ state }) => state === 'running') ?? []
  const close = () => setOpen(null)
  if (isEnd(lead.stage) || lead.stage === 'converted' || (running.length === 0 && !canWrite)) return null
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pt-2">
      {running.length > 0 && (
        <ul className="min-w-0 flex-1 basis-64 divide-y divide-line rounded-md border border-line bg-sunken">
          {running.map((enrolment) => (
            <Running key={enrolment.id} enrolment={enrolment} />
          ))}
        </ul>
      )}
      {canWrite && (
        <span className="flex gap-1">
          {running.length > 0 && (
            <Button size="sm" icon={CircleStop} onClick={() => setOpen('stop')}>
              {t('followUps.stop')}
            </Button>
          )}
          <Button
            size="sm"
            variant={running.length > 0 ? 'ghost' : 'secondary'}
            icon={CalendarClock}
            onClick={() => setOpen('start')}
          >
            {t('followUps.action')}
          </Button>
        </span>
      )}
      {open === 'start' && (
        <Suspense>
          <FollowUpDialog target={target} onClose={close} onDone={close} />
        </Suspense>
      )}
      {open === 'stop' && <FollowUpStop lead={lead} running={running} onClose={close} />}
    </div>
  )
}

function Running({ enrolment: { name, tasks } }: { enrolment: LeadEnrolment }) {
  const { t } = useTranslation()
  const done = tasks.filter(isDone).length
  const next = tasks.find((task) => !isDone(task))
  const progress = t('followUps.progress', { done, count: tasks.length })
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5 text-xs">
      <span className="min-w-0 truncate font-medium">
        {name ? t('followUps.runningNamed', { name }) : t('followUps.running')}
      </span>
      <span className="flex items-center gap-2 text-ink-2">
        <progress value={done} max={tasks.length} aria-label={progress} className="h-1.5 w-16 accent-accent" />
        <span className="num">{progress}</span>
      </span>
      {next && (
        <span className="flex min-w-0 items-center gap-1.5 text-ink-2">
          {t('followUps.next')}
          <Link
            to="/tasks/$id"
            params={{ id: next.id }}
            className="target flex min-w-0 items-center font-medium text-ink underline-offset-3 hover:underline"
          >
            <span className="truncate">{next.title}</span>
          </Link>
          {next.dueAt && <RelativeTime at={next.dueAt} className="shrink-0" />}
        </span>
      )}
    </li>
  )
}
