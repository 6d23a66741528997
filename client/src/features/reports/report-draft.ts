import type { Report, ReportCatalogue, ReportInput, ReportQuestion } from '@/lib/api/types'
import { questionOf, type Asked } from '@/components/reports/reports-api'

export type ReportEntity = ReportCatalogue['entities'][number]
export type ReportField = ReportEntity['fields'][number]

export const functions = ['sum', 'average', 'min', 'max'] as const
export const units = ['day', 'week', 'month', 'quarter', 'year'] as const
export const charts = ['table', 'pivot', 'bar', 'stackedBar', 'line', 'pie', 'number'] as const
export const orders = ['natural', 'name', 'largest', 'smallest'] as const
export const stretches = [
  'today',
  'yesterday',
  'thisWeek',
  'lastWeek',
  'thisMonth',
  'lastMonth',
  'nextMonth',
  'thisQuarter',
  'lastQuarter',
  'nextQuarter',
  'thisYear',
  'lastYear',
  'last7Days',
  'last30Days',
  'last90Days',
  'last12Months',
] as const

/** A report that is being put together. */
export interface ReportDraft extends Required<Omit<ReportQuestion, 'period'>> {
  name: string
  description: string
  isShared: boolean
  entity: NonNullable<ReportQuestion['entity']>
  measures: NonNullable<ReportQuestion['measures']>
  groupBy: NonNullable<ReportQuestion['groupBy']>
  filter: Record<string, string>
  period: ReportQuestion['period'] | null
  chart: NonNullable<ReportQuestion['chart']>
  order: NonNullable<ReportQuestion['order']>
}

export const emptyDraft: ReportDraft = {
  name: '',
  description: '',
  isShared: false,
  entity: 'deal',
  measures: [{ function: 'count', field: null }],
  groupBy: [],
  filter: {},
  period: null,
  chart: 'bar',
  order: 'natural',
}

export type Template = 'pipeline' | 'won' | 'leads' | 'activities'

/** What people begin with when they have none: good questions of everyday. */
export const templates: Record<Template, ReportDraft> = {
  pipeline: {
    ...emptyDraft,
    measures: [
      { function: 'sum', field: 'amount' },
      { function: 'count', field: null },
    ],
    groupBy: [{ field: 'stageId', by: null }],
    filter: { status: 'open' },
  },
  won: {
    ...emptyDraft,
    measures: [
      { function: 'sum', field: 'amount' },
      { function: 'count', field: null },
    ],
    groupBy: [
      { field: 'closedAt', by: 'month' },
      { field: 'ownerId', by: null },
    ],
    filter: { status: 'won' },
    period: { field: 'closedAt', within: 'last12Months' },
    chart: 'stackedBar',
  },
  leads: {
    ...emptyDraft,
    entity: 'lead',
    groupBy: [{ field: 'source', by: null }],
    filter: { stage: 'new,contacted,qualified,unqualified,lost,converted' },
    chart: 'pie',
  },
  activities: {
    ...emptyDraft,
    entity: 'activity',
    groupBy: [
      { field: 'occurredAt', by: 'week' },
      { field: 'type', by: null },
    ],
    period: { field: 'occurredAt', within: 'last90Days' },
    chart: 'line',
  },
}

export const isTemplate = (name: string | undefined): name is Template => name !== undefined && name in templates

export const draftOf = (report: Report): ReportDraft => ({
  name: report.name,
  description: report.description ?? '',
  isShared: report.isShared,
  ...questionOf(report),
  entity: report.entity,
  measures: report.measures,
  groupBy: report.groupBy,
  filter: report.filter,
  period: report.period ?? null,
  chart: report.chart,
  order: report.order,
})

/** What is asked, without how it is drawn: another chart needs no other answer. */
export const askedBy = ({ entity, measures, groupBy, filter, period, order }: ReportDraft): Asked => ({
  entity,
  measures,
  groupBy,
  filter,
  period,
  order,
})

export const inputOf = ({ description, ...draft }: ReportDraft): ReportInput => ({
  ...draft,
  name: draft.name.trim(),
  description: description.trim() || null,
})

/** The change as a merge patch: filters that are gone have to be said. */
export const patchOf = (draft: ReportDraft, before: Report): object => ({
  ...inputOf(draft),
  filter: { ...Object.fromEntries(Object.keys(before.filter).map((name) => [name, null])), ...draft.filter },
})

/** Another kind of record: what it does not know is left out. */
export function withEntity(
  draft: ReportDraft,
  entity: ReportDraft['entity'],
  fields: readonly ReportField[],
): ReportDraft {
  const knows = (name: string | null | undefined, test: (field: ReportField) => boolean) =>
    fields.some((field) => field.name === name && test(field))
  const measures = draft.measures.filter(({ field }) => !field || knows(field, ({ canMeasure }) => canMeasure))
  return {
    ...draft,
    entity,
    measures: measures.length > 0 ? measures : [{ function: 'count', field: null }],
    groupBy: draft.groupBy.filter(({ field }) => knows(field, ({ canGroup }) => canGroup)),
    filter: {},
    period: draft.period && knows(draft.period.field, ({ canFilter }) => canFilter) ? draft.period : null,
  }
}

export const isTime = ({ kind }: Pick<ReportField, 'kind'>): boolean => kind === 'date' || kind === 'dateTime'

/** The query parameters that a field is filtered by. */
export const parametersOf = ({ name, from, to, canFilter }: ReportField): string[] =>
  canFilter ? [name, from, to].filter((parameter) => typeof parameter === 'string') : []

/** `bestCase` → “Best case”. */
export function words(name: string): string {
  if (name.length < 2) return name
  const text = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
