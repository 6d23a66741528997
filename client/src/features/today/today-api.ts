import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useTurnTask } from '@/components/tasks/tasks-api'
import { api, unwrap } from '@/lib/api/client'
import type { Task, TodayQueue } from '@/lib/api/types'

/** What the signed-in person has to do now. Time alone changes it too: it is looked at anew every few minutes. */
export const todayQuery = queryOptions({
  queryKey: ['today'] as const,
  queryFn: () => unwrap<TodayQueue>(api.GET('/api/v1/today')),
  refetchInterval: 5 * 60_000,
})

/** Completes a task: it leaves the queue at once, and comes back when that is refused or undone. */
export function useCompleteToday() {
  const client = useQueryClient()
  const turn = useTurnTask()
  return async (task: Task) => {
    // An answer that is on its way still has the task.
    await client.cancelQueries(todayQuery)
    client.setQueryData(
      todayQuery.queryKey,
      (queue) => queue && { ...queue, items: queue.items.filter((item) => item.task?.id !== task.id) },
    )
    turn(task)
  }
}
