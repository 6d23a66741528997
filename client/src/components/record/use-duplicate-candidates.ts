import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Duplicate } from '@/lib/api/problem'
import { resourceOf } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'
import { useDebounced } from '@/lib/hooks/use-debounced'

const none: readonly Duplicate[] = []

/** Records that may be the same as what is being typed: found by its telling part (address, domain, whole name). */
export function useDuplicateCandidates(type: RecordType, likeness: string): readonly Duplicate[] {
  const q = useDebounced(likeness.trim(), 350)
  const found = useQuery({
    queryKey: [type, 'candidates', q],
    queryFn: () => resourceOf(type).page({ q }, null, 3),
    enabled: q.length > 3,
    placeholderData: keepPreviousData,
  })
  return q.length > 3 ? ((found.data?.items as Duplicate[] | undefined) ?? none) : none
}
