import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { findAlike, hasDuplicates, type Probe } from '@/components/merges/merges-api'
import type { Duplicate } from '@/lib/api/problem'
import { resourceOf } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'
import { useDebounced } from '@/lib/hooks/use-debounced'

const none: readonly Duplicate[] = []
const shortest = 4

/** What tells that two records are the same: a text to search for, or what the server compares. */
export type Likeness = string | Probe

/** Records that may be the same as what is being typed. */
export function useDuplicateCandidates(type: RecordType, likeness: Likeness): readonly Duplicate[] {
  // As one text, so that it settles as a whole.
  const asked = useDebounced(typeof likeness === 'string' ? likeness.trim() : JSON.stringify(likeness), 350)
  const probe = typeof likeness === 'string' ? null : (JSON.parse(asked || '{}') as Probe)
  const enabled = probe
    ? Object.values<string | null>({ ...probe }).some((part) => part !== null && part.length >= shortest)
    : asked.length >= shortest
  const found = useQuery({
    queryKey: [type, 'candidates', asked],
    queryFn: async () =>
      probe && hasDuplicates(type)
        ? findAlike(type, probe)
        : ((await resourceOf(type).page({ q: asked }, null, 3)).items as Duplicate[]),
    enabled,
    placeholderData: keepPreviousData,
  })
  return enabled ? (found.data ?? none) : none
}
