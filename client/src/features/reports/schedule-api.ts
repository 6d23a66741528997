import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import { ApiError } from '@/lib/api/problem'
import type { ReportSchedule, ReportScheduleInput } from '@/lib/api/types'

const schedule = '/api/v1/reports/{id}/schedule'
const at = (id: string) => ({ path: { id } })

/** When a report is mailed, and to whom; null: it is not. */
export const scheduleQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', 'schedule', id] as const,
    queryFn: async () => {
      try {
        return await unwrap<ReportSchedule>(api.GET(schedule, { params: at(id) }))
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return null
        throw error
      }
    },
  })

export const putSchedule = (id: string, body: ReportScheduleInput): Promise<ReportSchedule> =>
  unwrap(api.PUT(schedule, { params: at(id), body }))

export const deleteSchedule = (id: string): Promise<void> => unwrap(api.DELETE(schedule, { params: at(id) }))
