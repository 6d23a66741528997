import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { api, unwrap } from '@/lib/api/client'
import { randomId } from '@/lib/api/ids'
import { ApiError } from '@/lib/api/problem'
import type { PutBackResult } from '@/lib/api/types'
import { refreshAfter } from '@/lib/records/record-cache'
import { changeText } from './change-text'
import { choiceWord } from './choice-words'
import type { ToldChange } from './edits-as-one'

/** Somebody has set another value since: whether to put the former one back all the same. */
interface Asked {
  change: ToldChange
  present: unknown
}

/** Gives a field of a record the value back that it had before a change; asks first where it has changed again since. */
export function usePutBack(type: string) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { mutate, isPending } = useMutation({
    mutationFn: ({ change, anyway }: { change: ToldChange; anyway: boolean }) =>
      unwrap<PutBackResult>(
        api.POST('/api/v1/timeline/{id}/put-back', {
          params: { path: { id: change.entryId ?? '' } },
          headers: { 'Idempotency-Key': randomId() },
          body: { field: change.field, latestId: change.latestId ?? null, anyway },
        }),
      ),
    onSuccess: ({ related }, { change: { field, label, from } }) => {
      setAsked(null)
      const value = choiceWord(type, field, from) ?? changeText(from) ?? t('timeline.noValue')
      notify.done(t('timeline.isBack', { field: label, value }))
      void client.invalidateQueries({ queryKey: [type, 'one', related.id] })
      void refreshAfter(client, type)
    },
    onError: (error, { change }) => {
      if (error instanceof ApiError && error.code === 'changed_since') {
        setAsked({ change, present: error.present })
        return
      }
      setAsked(null)
      notify.failed(t('timeline.notBack', { field: change.label, reason: problemText(error) }))
    },
  })
  return {
    putBack: (change: ToldChange) => mutate({ change, anyway: false }),
    busy: isPending,
    asked,
    answer: (isSure: boolean) => {
      if (isSure && asked) mutate({ change: asked.change, anyway: true })
      else setAsked(null)
    },
  }
}
