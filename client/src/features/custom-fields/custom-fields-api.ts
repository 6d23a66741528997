import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { customFieldsQuery, type ExtensibleType } from '@/components/fields/custom-fields'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { CustomField, CustomFieldInput, Page } from '@/lib/api/types'

const one = '/api/v1/custom-fields/{id}'

/** Those that were deleted and can be brought back. */
export const deletedFieldsQuery = (entity: ExtensibleType) =>
  queryOptions({
    queryKey: ['customField', 'deleted', entity] as const,
    queryFn: async () =>
      (
        await unwrap<Page<CustomField>>(
          api.GET('/api/v1/custom-fields', { params: { query: { entity, deleted: true, pageSize: 100 } } }),
        )
      ).items,
  })

/** How many records hold a value. */
export const usageQuery = (id: string) =>
  queryOptions({
    queryKey: ['customField', 'usage', id] as const,
    queryFn: async () =>
      (await unwrap<{ records: number }>(api.GET('/api/v1/custom-fields/{id}/usage', { params: { path: { id } } })))
        .records,
    staleTime: 0,
  })

/** Tables, forms and pages show the fields anew, too. */
export function useFieldsChanged() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['customField'] })
}

export const createField = (body: CustomFieldInput): Promise<CustomField> =>
  unwrap(api.POST('/api/v1/custom-fields', { body }))

export const changeField = ({ id, version }: CustomField, patch: CustomFieldInput): Promise<CustomField> =>
  unwrap(api.PATCH(one, { params: { path: { id } }, headers: ifMatch(version), body: patch }))

const deleteField = ({ id, version }: CustomField): Promise<unknown> =>
  unwrap(api.DELETE(one, { params: { path: { id } }, headers: ifMatch(version) }))

const restoreField = ({ id }: CustomField): Promise<CustomField> =>
  unwrap(api.POST('/api/v1/custom-fields/{id}/restore', { params: { path: { id } } }))

/** A change of one field that tells when it is refused. */
function useFieldChange<V>(change: (value: V) => Promise<unknown>) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const changed = useFieldsChanged()
  return useMutation({
    mutationFn: change,
    onError: (error) => notify.failed(t('settings.notChanged', { reason: problemText(error) })),
    onSettled: () => changed(),
  })
}

export const useDeleteField = () => useFieldChange(deleteField)

export const useRestoreField = () => useFieldChange(restoreField)

/** Puts the fields into another order; each that stands elsewhere is told its place. */
export function useMoveField(entity: ExtensibleType) {
  const client = useQueryClient()
  const { queryKey } = customFieldsQuery(entity)
  const save = useFieldChange(async (order: readonly CustomField[]) => {
    for (const [index, field] of order.entries()) {
      if (field.position !== index + 1) await changeField(field, { position: index + 1 })
    }
  })
  return (from: number, to: number) => {
    const order = [...(client.getQueryData(queryKey) ?? [])]
    const [moved] = order.splice(from, 1)
    if (!moved) return
    order.splice(to, 0, moved)
    client.setQueryData(queryKey, order)
    save.mutate(order)
  }
}
