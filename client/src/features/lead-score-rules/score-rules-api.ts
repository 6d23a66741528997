import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { LeadScoreRules, LeadScoreRulesInput } from '@/lib/api/types'

const path = '/api/v1/lead-score-rules'

export const readScoreRules = (): Promise<LeadScoreRules> => unwrap(api.GET(path))

export const scoreRulesQuery = queryOptions({ queryKey: ['leadScoreRules'] as const, queryFn: readScoreRules })

/** Changes rules by key; null for a rule makes it as delivered. */
export const changeScoreRules = (rules: Record<string, object | null>, version: number): Promise<LeadScoreRules> =>
  unwrap(api.PATCH(path, { headers: ifMatch(version), body: { rules } as LeadScoreRulesInput }))
