import i18next from 'i18next'
import type { Field } from '@/components/fields/field'
import { RecordCreate } from '@/components/record/record-create'
import type { Lead } from '@/lib/api/types'
import { leadFields } from './lead-fields'
import { blankLead, leadInput, leadLayout, leadSchema } from './lead-form'

/** The form asks who gets the lead; on the record that is its owner. */
const fields: readonly Field<Lead>[] = [
  ...leadFields,
  {
    key: 'assign',
    label: 'leads.assign.label',
    kind: 'choice',
    required: true,
    choices: [
      { value: 'me', label: 'leads.assign.me' },
      { value: 'next', label: 'leads.assign.next' },
      { value: 'nobody', label: 'leads.assign.nobody' },
    ],
  },
]

const said = ({ displayName: name, owner, assignment }: Lead): string => {
  if (assignment?.assigned) return i18next.t('leads.assign.went', { name, owner: owner?.displayName ?? '' })
  if (assignment) return i18next.t('leads.assign.toNobody', { name, reason: assignment.reason ?? '' })
  return i18next.t('records.created', { name })
}

export const LeadCreate = ({
  start,
  onClose,
}: {
  start: { key: string; value: string } | null
  onClose: () => void
}) => (
  <RecordCreate
    type="lead"
    fields={fields}
    layout={leadLayout}
    schema={leadSchema}
    blank={blankLead}
    start={start}
    likeness={({ email, firstName, lastName }) => email || (lastName.length > 1 ? `${firstName} ${lastName}` : '')}
    toInput={leadInput}
    said={said}
    onClose={onClose}
  />
)
