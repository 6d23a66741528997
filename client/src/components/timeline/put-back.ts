import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { api, unwrap } from '@/lib/api/client'
import { randomId } from '@/lib/api/ids'
import type { PutBackResult } from '@/lib/api/types'
import { refreshAfter } from '@/lib/records/record-cache'
import { changeText } from './change-text'
import type { ToldChange } from './edits-as-one'

/** Gives a field of a record the value back that it had before a change. */
export function usePutBack(type: string) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  return useMutation({
    mutationFn: ({ entryId, field }: Required<ToldChange>) =>
      unwrap<PutBackResult>(
        api.POST('/api/v1/timeline/{id}/put-back', {
          params: { path: { id: entryId } },
          headers: { 'Idempotency-Key': randomId() },
          body: { field },
        }),
      ),
    onSuccess: ({ related }, { label, from }) => {
      notify.done(t('timeline.isBack', { field: label, value: changeText(from) ?? t('timeline.noValue') }))
      void client.invalidateQueries({ queryKey: [type, 'one', related.id] })
      void refreshAfter(client, type)
    },
    onError: (error, { label }) => notify.failed(t('timeline.notBack', { field: label, reason: problemText(error) })),
  })
}
