import type { RecordsLink } from '@/components/charts/chart-types'
import type { AnalyticsSummary, Dashboard } from '@/lib/api/types'
import { formatMoney, formatNumber, formatPercent } from '@/lib/format/regional'

export type Figure = NonNullable<Dashboard['items'][number]['figure']>

const list = (to: RecordsLink['to'], search: Record<string, string> = {}): RecordsLink => ({
  to,
  search: { view: 'all', ...search },
})
const allLeads = { stage: 'new,contacted,qualified,unqualified,lost,converted' }

interface FigureInfo {
  format: (value: number) => string
  records: RecordsLink
}

/** How each figure is written, and the records behind it. */
export const figures: Record<Figure, FigureInfo> = {
  openDeals: { format: formatNumber, records: list('/deals', { status: 'open' }) },
  pipelineValue: { format: formatMoney, records: list('/deals', { status: 'open' }) },
  weightedPipelineValue: { format: formatMoney, records: list('/deals', { status: 'open' }) },
  wonDeals: { format: formatNumber, records: list('/deals', { status: 'won' }) },
  wonValue: { format: formatMoney, records: list('/deals', { status: 'won' }) },
  lostDeals: { format: formatNumber, records: list('/deals', { status: 'lost' }) },
  winRate: { format: formatPercent, records: list('/deals', { status: 'won,lost' }) },
  averageDealSize: { format: formatMoney, records: list('/deals', { status: 'won' }) },
  leads: { format: formatNumber, records: list('/leads', allLeads) },
  hotLeads: { format: formatNumber, records: list('/leads', { temperature: 'hot' }) },
  leadConversionRate: { format: formatPercent, records: list('/leads', allLeads) },
  contacts: { format: formatNumber, records: list('/contacts') },
  companies: { format: formatNumber, records: list('/companies') },
  overdueTasks: { format: formatNumber, records: list('/tasks', { show: 'all', due: 'overdue' }) },
}

export const figureNames = Object.keys(figures) as Figure[]

export function figureText(figure: Figure, summary: AnalyticsSummary): string {
  const value = summary[figure] ?? null
  return value === null ? '–' : figures[figure].format(value)
}
