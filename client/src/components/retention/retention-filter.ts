import type { Field } from '@/components/fields/field'
import type { RecordType } from '@/lib/api/types'

const types: readonly RecordType[] = ['contact', 'lead', 'ticket']

/** The filter of a list by what a retention rule would take; none where there is no such rule. */
export const retentionFilter = <R>(type: RecordType): Field<R>[] =>
  types.includes(type)
    ? [
        {
          key: 'retention',
          label: 'fields.retention',
          kind: 'number',
          filter: 'retention',
          filterSingle: true,
          filterOnly: true,
          readOnly: true,
        },
      ]
    : []
