import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Search and filters as they stand in the address, so that a link shows the same. */
export type AddressFilters = Readonly<Record<string, string | undefined>>

/** Reads the filters of the address; changing them replaces the entry in the history while somebody types. */
export function useAddressFilters(): [AddressFilters, (change: AddressFilters) => void] {
  const navigate = useNavigate()
  const filters: AddressFilters = useSearch({ strict: false })
  const change = useCallback(
    (next: AddressFilters) =>
      void navigate({ to: '.', search: (old: AddressFilters) => ({ ...old, ...next }), replace: true }),
    [navigate],
  )
  return [filters, change]
}
