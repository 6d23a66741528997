import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { Page, Report, ReportCatalogue, ReportInput, ReportQuestion, ReportResult } from '@/lib/api/types'
import { endlessQuery } from '@/lib/query/endless'

const one = '/api/v1/reports/{id}'
const at = (id: string) => ({ path: { id } })

/** What can be asked of each kind of record. */
export const catalogueQuery = queryOptions({
  queryKey: ['report', 'catalogue'] as const,
  queryFn: () => unwrap<ReportCatalogue>(api.GET('/api/v1/reports/catalogue')),
  staleTime: 5 * 60_000,
})

/** The reports that the signed-in user sees, by name. */
export const reportsQuery = endlessQuery(['report', 'list'] as const, (where) =>
  unwrap<Page<Report>>(api.GET('/api/v1/reports', { params: { query: { ...where, pageSize: 100 } } })),
)

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', 'one', id] as const,
    queryFn: () => unwrap<Report>(api.GET(one, { params: at(id) })),
  })

/** What is asked; another chart needs no other answer. */
export type Asked = Omit<ReportQuestion, 'chart'>

/** The answer to a question; while another is on its way the last one stays. Records that change refresh it. */
export const answerQuery = (question: Asked) =>
  queryOptions({
    queryKey: ['reportAnswer', question.entity ?? '', question] as const,
    queryFn: () => unwrap<ReportResult>(api.POST('/api/v1/reports/preview', { body: { ...question, chart: null } })),
    placeholderData: keepPreviousData,
    retry: false,
  })

/** What a report asks, without what it is called and how it is drawn. */
export const questionOf = ({ entity, measures, groupBy, filter, period, order }: Report): Asked => ({
  entity,
  measures,
  groupBy,
  filter,
  period,
  order,
})

export const createReport = (body: ReportInput): Promise<Report> => unwrap(api.POST('/api/v1/reports', { body }))

/** A merge patch; filters that are left out have to be null. */
export const changeReport = (id: string, patch: object, version: number): Promise<Report> =>
  unwrap(api.PATCH(one, { params: at(id), headers: ifMatch(version), body: patch }))

export const deleteReport = (id: string): Promise<void> => unwrap(api.DELETE(one, { params: at(id) }))
