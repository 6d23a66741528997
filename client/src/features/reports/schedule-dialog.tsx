import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { Dialog } from '@/components/ui/dialog'
import { notify } from '@/components/ui/notify'
import { Popover } from '@/components/ui/popover'
import { Select } from '@/components/ui/select'
import { ApiError } from '@/lib/api/problem'
import type { Report, ReportSchedule } from '@/lib/api/types'
import { formatDateTime } from '@/lib/format/regional'
import { usersQuery } from '@/lib/records/people-and-tags'
import { deleteSchedule, putSchedule, scheduleQuery } from './schedule-api'

const rhythms = ['day', 'week', 'month'] as const
type Rhythm = (typeof rhythms)[number]

/** When a report goes out by mail, and to whom. */
export function ScheduleDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const query = useQuery(scheduleQuery(report.id))
  return (
    <QueryView query={query}>
      {(schedule) => <Schedule report={report} schedule={schedule} onClose={onClose} />}
    </QueryView>
  )
}

interface ScheduleProps {
  report: Report
  schedule: ReportSchedule | null
  onClose: () => void
}

function Schedule({ report, schedule, onClose }: ScheduleProps) {
  const { t } = useTranslation()
  const id = useId()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [every, setEvery] = useState<Rhythm>(schedule?.every ?? 'week')
  const [chosen, setChosen] = useState<readonly string[]>(schedule?.users.map((user) => user.id) ?? [report.ownerId])
  const [problem, setProblem] = useState<string | null>(null)
  const users = useQuery(usersQuery)
  const people = (users.data ?? []).filter((user) => report.isShared || user.id === report.ownerId)
  const names = people.filter((user) => chosen.includes(user.id)).map(({ displayName }) => displayName)

  const run = async (work: () => Promise<ReportSchedule | null>, done: string) => {
    try {
      client.setQueryData(['report', 'schedule', report.id], await work())
      notify.done(done)
      onClose()
    } catch (error) {
      setProblem(
        error instanceof ApiError && error.status === 400
          ? Object.values(error.fields).flat().join(' ')
          : problemText(error),
      )
    }
  }
  return (
    <Dialog
      open
      sticky
      size="sm"
      title={t('reports.mail.title', { name: report.name })}
      description={t('reports.mail.text')}
      onClose={onClose}
      footer={
        <>
          {schedule && (
            <Button
              variant="ghost"
              onClick={() => void run(async () => (await deleteSchedule(report.id), null), t('reports.mail.stopped'))}
            >
              {t('reports.mail.stop')}
            </Button>
          )}
          <Button
            variant="primary"
            onClick={() =>
              void run(() => putSchedule(report.id, { every, userIds: [...chosen] }), t('reports.mail.saved'))
            }
          >
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <div className="space-y-1.5">
          <label htmlFor={id} className="block text-xs font-medium text-ink-2">
            {t('reports.mail.every')}
          </label>
          <Select
            id={id}
            label={t('reports.mail.every')}
            className="w-full"
            value={every}
            onChange={(value) => setEvery(value as Rhythm)}
            options={rhythms.map((value) => ({ value, label: t(`reports.mail.rhythms.${value}`) }))}
          />
        </div>
        <div className="space-y-1.5">
          <p className="text-xs font-medium text-ink-2">{t('reports.mail.to')}</p>
          <Popover
            label={t('reports.mail.to')}
            trigger={
              <Button className="w-full justify-start" aria-label={`${t('reports.mail.to')}: ${names.join(', ')}`}>
                <span className="truncate">{names.join(', ') || t('fields.choose')}</span>
              </Button>
            }
          >
            <Combobox
              label={t('reports.mail.to')}
              multiple
              loading={users.isPending}
              options={people.map((user) => ({ value: user.id, label: user.displayName }))}
              chosen={chosen}
              onChoose={(user) =>
                setChosen(chosen.includes(user) ? chosen.filter((one) => one !== user) : [...chosen, user])
              }
            />
          </Popover>
          {!report.isShared && <p className="text-xs text-ink-2">{t('reports.mail.private')}</p>}
        </div>
        {schedule && (
          <p className="text-xs text-ink-2">{t('reports.mail.next', { time: formatDateTime(schedule.nextAt) })}</p>
        )}
        {problem && (
          <p role="alert" className="text-sm text-danger">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  )
}
