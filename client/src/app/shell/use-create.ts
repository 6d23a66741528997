import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { RecordType } from '@/lib/api/types'
import { recordTypes } from '@/lib/records/record-types'
import { useMe } from '@/lib/session/me'
import { creatable } from '../navigation'

/** Opens the create form over the current page; it has an address of its own, so back closes it. */
export function useCreate(): (type: RecordType) => void {
  const navigate = useNavigate()
  return useCallback(
    (type) => void navigate({ to: '.', search: (old) => ({ ...old, create: type, with: undefined }) }),
    [navigate],
  )
}

/** The record types that the signed-in user may create. */
export function useCreatable() {
  const me = useMe()
  return recordTypes().filter(
    (info) => creatable.includes(info.type) && me?.permissions.includes(`${info.permission}.write`),
  )
}

/** What the address says is being created, and what it starts with. */
export function useCreateInAddress() {
  const navigate = useNavigate()
  const { create, with: start } = useSearch({ strict: false })
  const close = () =>
    void navigate({ to: '.', search: (old) => ({ ...old, create: undefined, with: undefined }), replace: true })
  const [key, ...value] = start?.split(':') ?? []
  return { create, start: key && value.length > 0 ? { key, value: value.join(':') } : null, close }
}
