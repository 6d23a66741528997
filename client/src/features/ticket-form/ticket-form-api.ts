import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { TicketForm, TicketFormInput } from '@/lib/api/types'

const path = '/api/v1/ticket-form'

export const readTicketForm = (): Promise<TicketForm> => unwrap(api.GET(path))

export const ticketFormQuery = queryOptions({ queryKey: ['ticketForm', 'one'] as const, queryFn: readTicketForm })

export const changeTicketForm = (body: TicketFormInput, version: number): Promise<TicketForm> =>
  unwrap(api.PATCH(path, { headers: ifMatch(version), body }))

export const rotateTicketForm = (): Promise<TicketForm> => unwrap(api.POST(`${path}/rotate`))
