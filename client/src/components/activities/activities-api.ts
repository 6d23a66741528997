import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { Activity, ActivityInput } from '@/lib/api/types'

/** Logs an activity; what shows it, the task that it makes, the last contact and the score are fetched again. */
export function useLogActivity() {
  const client = useQueryClient()
  return useMutation({
    mutationKey: ['activity', 'create'],
    mutationFn: ({ input, key }: { input: ActivityInput; key: string }) =>
      unwrap<Activity>(api.POST('/api/v1/activities', { headers: { 'Idempotency-Key': key }, body: input })),
    onSuccess: () => refreshAll(client),
  })
}

/** Adds to an activity that was logged when it began how it went. */
export function useFinishActivity() {
  const client = useQueryClient()
  return useMutation({
    mutationKey: ['activity', 'finish'],
    mutationFn: ({ activity, input }: { activity: Activity; input: Partial<ActivityInput> }) =>
      unwrap<Activity>(
        api.PATCH('/api/v1/activities/{id}', {
          params: { path: { id: activity.id } },
          headers: ifMatch(activity.version),
          body: input,
        }),
      ),
    onSuccess: () => refreshAll(client),
  })
}

const shownIn = ['timeline', 'feed', 'task', 'activity', 'today', 'contact', 'company', 'lead', 'deal']

const refreshAll = (client: QueryClient) =>
  Promise.all(shownIn.map((key) => client.invalidateQueries({ queryKey: [key] })))
