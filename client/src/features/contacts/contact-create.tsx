import { RecordCreate } from '@/components/record/record-create'
import { blankContact, contactLayout, contactSchema, type ContactValues } from './contact-form'
import { contactFields } from './contact-fields'

/** An e-mail address says who it is; without one, the whole name is worth a look. */
const likeness = ({ emails, firstName, lastName }: ContactValues): string => {
  const address = emails.find((row) => row.address?.includes('@'))?.address
  return address ?? (firstName.length > 1 && lastName.length > 1 ? `${firstName} ${lastName}` : '')
}

export const ContactCreate = ({
  start,
  onClose,
}: {
  start: { key: string; value: string } | null
  onClose: () => void
}) => (
  <RecordCreate
    type="contact"
    fields={contactFields}
    layout={contactLayout}
    schema={contactSchema}
    blank={blankContact}
    start={start}
    likeness={likeness}
    onClose={onClose}
  />
)
