import { infiniteQueryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import { randomId } from '@/lib/api/ids'
import type { Duplicate } from '@/lib/api/problem'
import type { DuplicateCandidate, DuplicatePair, Merge, Merged, Page } from '@/lib/api/types'
import { dropRecords, refreshAfter } from '@/lib/records/record-cache'

/** The types whose records can be merged. */
export type Mergeable = 'contact' | 'company' | 'ticket'

export const isMergeable = (type: string): type is Mergeable => type in folders

/** The types of which the server looks for likely duplicates. */
export type Doubled = Exclude<Mergeable, 'ticket'>

export const hasDuplicates = (type: string): type is Doubled => type === 'contact' || type === 'company'

/** Who may make one record of two, and two of it again. */
export const mayMerge = (type: string, permission: string): string =>
  `${permission}.${type === 'ticket' ? 'manage' : 'delete'}`

const pageSize = 25

const folders = { contact: 'contacts', company: 'companies', ticket: 'tickets' } as const

/** All answer alike, so the calls are written once against one path. */
type Folder = '/api/v1/contacts'
const at = (type: Mergeable) => `/api/v1/${folders[type]}` as Folder

/** Pairs that are likely the same record, those with the strongest reasons first. */
export const duplicatesQuery = (type: Doubled) =>
  infiniteQueryOptions({
    queryKey: [type, 'list', 'duplicates'] as const,
    queryFn: ({ pageParam }) =>
      unwrap<Page<DuplicatePair>>(
        api.GET(`${at(type)}/duplicates`, { params: { query: { page: pageParam, pageSize } } }),
      ),
    initialPageParam: 1,
    getNextPageParam: ({ totalCount }, _pages, page) => (page * pageSize < (totalCount ?? 0) ? page + 1 : null),
  })

const afterMerge = (client: QueryClient, type: Mergeable) =>
  Promise.all([
    client.invalidateQueries({ queryKey: [type] }),
    // What pointed to one of the two points to the other now.
    ...['contact', 'company', 'lead', 'deal', 'ticket', 'task', 'activity'].map((other) => refreshAfter(client, other)),
  ])

/** Makes one record of two; says so, with the way back. */
export function useMerge(type: Mergeable, onMerged: (survivor: Merged) => void) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const undo = useUndoMerge(type)
  const problemText = useProblemText()
  return useMutation({
    mutationFn: ({ survivorId, version, sourceId, take }: MergeChoice) =>
      unwrap<Merged>(
        api.POST(`${at(type)}/{id}/merge`, {
          params: { path: { id: survivorId } },
          headers: { ...ifMatch(version), 'Idempotency-Key': randomId() },
          body: { sourceId, take: [...take] },
        }),
      ),
    onSuccess: (survivor, { sourceId, sourceTitle }) => {
      dropRecords(client, type, new Set([sourceId]))
      client.setQueryData([type, 'one', survivor.id], survivor)
      void afterMerge(client, type)
      const { mergeId } = survivor
      notify.done(
        t('records.merge.done', { name: sourceTitle }),
        mergeId ? { label: t('common.undo'), run: () => undo.mutate(mergeId) } : undefined,
      )
      onMerged(survivor)
    },
    onError: (error) => notify.failed(problemText(error)),
  })
}

/** What was chosen in the dialog. */
export interface MergeChoice {
  survivorId: string
  version: number
  sourceId: string
  sourceTitle: string
  /** Fields whose value is the source's. */
  take: ReadonlySet<string>
}

/** Parts two merged records again. */
export function useUndoMerge(type: Mergeable) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  return useMutation({
    mutationFn: (id: string) => unwrap<Merge>(api.POST('/api/v1/merges/{id}/undo', { params: { path: { id } } })),
    onSuccess: ({ source }) => {
      void afterMerge(client, type)
      notify.done(t('records.merge.undone', { name: source.name }))
    },
    onError: (error) => notify.failed(problemText(error)),
  })
}

/** What is being typed, as far as it is; see the server's `DuplicateProbe`. */
export interface Probe {
  name: string | null
  email?: string | null
  phone?: string | null
  domain?: string | null
  companyId?: string | null
}

/** Records that are likely the one that is being typed, at most five. */
export async function findAlike(type: Doubled, probe: Probe): Promise<Duplicate[]> {
  const query = Object.fromEntries(Object.entries(probe).filter(([, part]) => part))
  const { items } = await unwrap<{ items: DuplicateCandidate[] }>(
    api.GET(`${at(type)}/duplicates/like`, { params: { query } }),
  )
  return items.map(({ record: { id, title, address, phone, company } }) => ({
    id,
    name: title,
    email: address ?? phone ?? '',
    company,
  }))
}

/** Says that two records are two. */
export function useDismissDuplicate(type: Doubled) {
  const client = useQueryClient()
  const problemText = useProblemText()
  return useMutation({
    mutationFn: (ids: string[]) => unwrap(api.POST(`${at(type)}/duplicates/dismiss`, { body: { ids } })),
    onSettled: () => client.invalidateQueries({ queryKey: [type, 'list', 'duplicates'] }),
    onError: (error) => notify.failed(problemText(error)),
  })
}
