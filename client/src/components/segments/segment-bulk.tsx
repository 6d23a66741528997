import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Group } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { gather, type BulkTarget } from '@/components/data-table/use-bulk'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { notify } from '@/components/ui/notify'
import { Popover } from '@/components/ui/popover'
import type { RecordType, Segment } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { addMembers, createSegment, segmentsOfQuery } from './segments-api'

/** Far below the API's limit of 1,000. */
const chunk = 500

interface SegmentBulkProps {
  type: RecordType
  target: BulkTarget
  onDone: () => void
}

/** In the bar of the rows that are chosen: puts them into a segment, an old one or a new one. */
export function SegmentBulk({ type, target, onDone }: SegmentBulkProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const may = useCan('segments.manage')
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const segments = useQuery({ ...segmentsOfQuery(type), enabled: may && open })
  const fitting = (segments.data ?? []).filter(
    ({ kind, name }) => kind === 'static' && name.toLowerCase().includes(typed.trim().toLowerCase()),
  )
  const add = useMutation({
    mutationFn: async (choice: { segment: Segment } | { name: string }) => {
      const records = 'records' in target ? target.records : await gather(type, target.matching, () => undefined)
      const ids = records.map(({ id }) => id)
      const segment =
        'segment' in choice ? choice.segment : await createSegment({ name: choice.name, entity: type, kind: 'static' })
      let done = 0
      for (let at = 0; at < ids.length; at += chunk)
        done += (await addMembers(segment.id, ids.slice(at, at + chunk))).succeeded
      return { segment, done }
    },
    onSuccess: ({ segment, done }) => {
      notify.done(t('segmentBulk.done', { count: done, name: segment.name }))
      setOpen(false)
      onDone()
    },
    onError: (error) => notify.failed(problemText(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ['segment'] }),
  })
  if (!may) return null
  return (
    <Popover
      label={t('segmentBulk.action')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="ghost" size="sm" icon={Group} busy={add.isPending}>
          {t('segmentBulk.action')}
        </Button>
      }
    >
      <Combobox
        label={t('segmentBulk.action')}
        options={fitting.map(({ id, name }) => ({ value: id, label: name }))}
        search={typed}
        onSearch={setTyped}
        loading={segments.isPending}
        chosen={[]}
        onChoose={(id) => {
          const segment = fitting.find((one) => one.id === id)
          if (segment) add.mutate({ segment })
        }}
        onCreate={(name) => add.mutate({ name })}
        placeholder={t('segmentBulk.find')}
      />
    </Popover>
  )
}
