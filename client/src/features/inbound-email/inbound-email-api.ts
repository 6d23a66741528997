import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { InboundMailbox, InboundMailboxInput } from '@/lib/api/types'

const path = '/api/v1/organization/inbound-email'

export const readMailbox = (): Promise<InboundMailbox> => unwrap(api.GET(path))

export const mailboxQuery = queryOptions({ queryKey: ['inboundMail', 'one'] as const, queryFn: readMailbox })

export const changeMailbox = (version: number, patch: InboundMailboxInput): Promise<InboundMailbox> =>
  unwrap(api.PATCH(path, { headers: ifMatch(version), body: patch }))

export const rotateKey = (): Promise<InboundMailbox> => unwrap(api.POST(`${path}/rotate`))
