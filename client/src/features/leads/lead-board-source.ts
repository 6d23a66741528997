import i18next from 'i18next'
import type { Board, BoardRules, BoardSource } from '@/components/board/board-types'
import { api, unwrap } from '@/lib/api/client'
import { leads, type ListParams } from '@/lib/api/resource'
import type { Lead, LeadBoard, LeadStage } from '@/lib/api/types'
import { leadDefaultSort } from './lead-fields'

/** How many more cards a column gets at a time: the most that the API gives. */
const pageSize = 100

/** The stages in which a lead has come to nothing: one is asked why. */
export const isEnd = (stage: string): boolean => stage === 'lost' || stage === 'unqualified'

const boardOf = ({ stages }: LeadBoard): Board<Lead> => ({
  currency: null,
  columns: stages.map(({ stage, leads: cards, ...column }) => ({
    ...column,
    id: stage,
    name: i18next.t(`choices.leadStage.${stage}`),
    tone: isEnd(stage) ? 'bad' : 'open',
    probability: null,
    total: 0,
    weighted: 0,
    cards,
  })),
})

/** The leads that are not converted, by stage, the highest score first. */
export const leadBoardSource = (params: ListParams): BoardSource<Lead> => {
  const sorted = { ...params, sort: leadDefaultSort }
  return {
    queryKey: ['lead', 'list', 'board', params],
    first: async () => boardOf(await unwrap<LeadBoard>(api.GET('/api/v1/leads/board', { params: { query: sorted } }))),
    page: (stage, cursor) => leads.page({ ...sorted, stage }, cursor, pageSize),
  }
}

/** What moving does to a lead. Its place follows from its score. */
export const leadRules: BoardRules<Lead> = {
  entered: (lead, { id }) => ({ ...lead, stage: id as LeadStage }),
  worth: () => ({ total: 0, weighted: 0 }),
  rank: (lead, other) => other.score - lead.score,
}
