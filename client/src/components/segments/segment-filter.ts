import type { Field } from '@/components/fields/field'
import type { RecordType } from '@/lib/api/types'
import { segmentsOf } from './segments-api'

/** The filter of a list by segments: no field of the records. */
export const segmentFilter = <R>(type: RecordType): Field<R> => ({
  key: 'segmentId',
  label: 'fields.segment',
  kind: 'choices',
  filter: 'segmentId',
  filterOnly: true,
  readOnly: true,
  filterOptions: {
    queryKey: ['segment', 'options', type] as const,
    queryFn: async () => (await segmentsOf(type)).map(({ id, name }) => ({ value: id, label: name })),
  },
})
