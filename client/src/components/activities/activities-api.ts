import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type { Activity, ActivityInput } from '@/lib/api/types'

/** Logs an activity; what shows it, the task that it makes, the last contact and the score are fetched again. */
export function useLogActivity() {
  const client = useQueryClient()
  return useMutation({
    mutationKey: ['activity', 'create'],
    mutationFn: ({ input, key }: { input: ActivityInput; key: string }) =>
      unwrap<Activity>(api.POST('/api/v1/activities', { headers: { 'Idempotency-Key': key }, body: input })),
    onSuccess: () =>
      Promise.all(
        [['timeline'], ['feed'], ['task'], ['activity'], ['today'], ['contact'], ['company'], ['lead'], ['deal']].map(
          (queryKey) => client.invalidateQueries({ queryKey }),
        ),
      ),
  })
}
