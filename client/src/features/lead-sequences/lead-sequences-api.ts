import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { LeadSequence, LeadSequenceInput } from '@/lib/api/types'

const one = '/api/v1/lead-sequences/{id}'
const at = (id: string) => ({ path: { id } })

export const sequenceQuery = (id: string) =>
  queryOptions({ queryKey: ['leadSequence', 'one', id] as const, queryFn: () => readSequence(id) })

export const readSequence = (id: string): Promise<LeadSequence> => unwrap(api.GET(one, { params: at(id) }))

export const changeSequence = (id: string, patch: LeadSequenceInput, version: number): Promise<LeadSequence> =>
  unwrap(api.PATCH(one, { params: at(id), headers: ifMatch(version), body: patch }))

export const deleteSequence = ({ id, version }: LeadSequence): Promise<void> =>
  unwrap(api.DELETE(one, { params: at(id), headers: ifMatch(version) }))

export function useSequencesChanged() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['leadSequence'] })
}
