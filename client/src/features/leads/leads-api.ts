import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import { tasks } from '@/lib/api/resource'
import type { Lead, LeadScores, LeadStage } from '@/lib/api/types'
import { putRecord, refreshAfter } from '@/lib/records/record-cache'

/** The scores that a lead has had, newest first, with the points of each rule. */
export const leadScoresQuery = (id: string) =>
  queryOptions({
    queryKey: ['lead', 'scores', id] as const,
    queryFn: async () =>
      (await unwrap<LeadScores>(api.GET('/api/v1/leads/{id}/scores', { params: { path: { id } } }))).items,
  })

/** The stages that people choose. */
export type OpenLeadStage = Exclude<LeadStage, 'converted'>

/** What can be done with a lead besides editing its fields. */
export type LeadTurn =
  | { kind: 'stage'; stage: OpenLeadStage; notes: string | null }
  | { kind: 'score'; score: number; reason: string | null }
  | { kind: 'rules' }

/** Puts a lead into a stage. */
export const moveLead = (lead: Lead, stage: OpenLeadStage, notes: string | null, version?: number): Promise<Lead> =>
  unwrap<Lead>(
    api.PUT('/api/v1/leads/{id}/stage', {
      params: { path: { id: lead.id } },
      headers: ifMatch(version),
      body: { stage, notes },
    }),
  )

async function turn(lead: Lead, what: LeadTurn): Promise<Lead> {
  const at = { params: { path: { id: lead.id } }, headers: ifMatch(lead.version) }
  switch (what.kind) {
    case 'stage':
      return moveLead(lead, what.stage, what.notes, lead.version)
    case 'score':
      return unwrap<Lead>(
        api.PUT('/api/v1/leads/{id}/score', { ...at, body: { score: what.score, reason: what.reason } }),
      )
    case 'rules':
      await unwrap(api.DELETE('/api/v1/leads/{id}/score', at))
      return unwrap<Lead>(api.GET('/api/v1/leads/{id}', { params: { path: { id: lead.id } } }))
  }
}

/** Moves a lead or sets its score; the answer settles the rest. A refusal is told and changes nothing. */
export function useTurnLead(said: (lead: Lead) => string) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  return useMutation({
    mutationKey: ['lead', 'change'],
    mutationFn: ({ lead, what }: { lead: Lead; what: LeadTurn }) => turn(lead, what),
    onError: (error) => notify.failed(t('records.notSaved', { reason: problemText(error) })),
    onSuccess: (saved) => {
      putRecord(client, 'lead', saved.id, saved)
      void refreshAfter(client, 'lead')
      // What ends a lead stops its follow-ups.
      void client.invalidateQueries({ queryKey: tasks.keys.lists })
      void client.invalidateQueries({ queryKey: leadScoresQuery(saved.id).queryKey })
      notify.done(said(saved))
    },
  })
}
