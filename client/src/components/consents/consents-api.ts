import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type { ConsentHistory } from '@/lib/api/types'

export type ConsentHolder = 'contact' | 'lead'

const paths = { contact: '/api/v1/contacts/{id}/consents', lead: '/api/v1/leads/{id}/consents' } as const

/** Each grant and withdrawal of a person; asked anew with every change of the record. */
export const consentsQuery = (type: ConsentHolder, id: string, version: number) =>
  queryOptions({
    queryKey: [type, 'consents', id, version] as const,
    queryFn: () => unwrap<ConsentHistory>(api.GET(paths[type], { params: { path: { id } } })),
  })
