import type { Board, BoardRules, BoardSource } from '@/components/board/board-types'
import { api, unwrap } from '@/lib/api/client'
import { deals, type ListParams } from '@/lib/api/resource'
import type { Deal, DealBoard } from '@/lib/api/types'

const tones = { open: 'open', won: 'good', lost: 'bad' } as const
const kinds = { open: 'open', good: 'won', bad: 'lost' } as const

/** How many more cards a column gets at a time: the most that the API gives. */
const pageSize = 100

const boardOf = ({ stages, currency }: DealBoard): Board<Deal> => ({
  currency,
  columns: stages.map(({ kind, deals: cards, weightedTotal: weighted, ...stage }) => ({
    ...stage,
    tone: tones[kind],
    weighted,
    cards,
  })),
})

/** The deals of a pipeline, the default one unless the parameters name another. */
export const dealBoardSource = (params: ListParams): BoardSource<Deal> => ({
  queryKey: ['deal', 'list', 'board', params],
  first: async () => boardOf(await unwrap<DealBoard>(api.GET('/api/v1/deals/board', { params: { query: params } }))),
  // The stage says which pipeline.
  page: (stageId, cursor) =>
    deals.page({ ...params, pipelineId: undefined, stageId, sort: 'position' }, cursor, pageSize),
})

/** What moving does to a deal, as the server will do it. */
export const dealRules: BoardRules<Deal> = {
  entered: (deal, { id, name, tone, probability }) => ({
    ...deal,
    stageId: id,
    stage: { id, name, kind: kinds[tone], expectedDays: null },
    status: kinds[tone],
    probability: probability ?? deal.probability,
    stageSince: new Date().toISOString(),
    daysInStage: 0,
    isOverdueInStage: false,
    // Coming into a stage breaks the silence.
    quietDays: 0,
    isQuiet: false,
  }),
  worth: ({ baseAmount, probability }) => ({
    total: baseAmount ?? 0,
    weighted: ((baseAmount ?? 0) * probability) / 100,
  }),
}
