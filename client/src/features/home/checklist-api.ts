import { useQueries } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import { companies, contacts } from '@/lib/api/resource'
import type { Me, Note, Page } from '@/lib/api/types'
import { usersQuery } from '@/lib/records/people-and-tags'

export type StepId = 'company' | 'contact' | 'note' | 'team' | 'organization'

const hasAny = async (list: Promise<{ items: unknown[] }>) => (await list).items.length > 0

/** Which steps are done: read from what exists, so that the list ticks itself. */
export function useChecklist(me: Me): Record<StepId, boolean> | null {
  const [company, contact, note, users] = useQueries({
    queries: [
      { queryKey: ['company', 'list', 'any'], queryFn: () => hasAny(companies.page({}, null, 1)) },
      { queryKey: ['contact', 'list', 'any'], queryFn: () => hasAny(contacts.page({}, null, 1)) },
      {
        queryKey: ['note', 'any'],
        queryFn: () => hasAny(unwrap<Page<Note>>(api.GET('/api/v1/notes', { params: { query: { pageSize: 1 } } }))),
      },
      usersQuery,
    ],
  })
  if (company.data === undefined || contact.data === undefined || note.data === undefined || !users.data) return null
  const { currency, timeZone } = me.organization
  return {
    company: company.data,
    contact: contact.data,
    note: note.data,
    team: users.data.length > 1,
    // Still as it was made: nobody has looked at it.
    organization: currency !== 'USD' || timeZone !== 'UTC',
  }
}
