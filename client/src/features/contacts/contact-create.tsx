import { RecordCreate } from '@/components/record/record-create'
import { blankContact, contactLayout, contactSchema, type ContactValues } from './contact-form'
import { contactFields } from './contact-fields'

/** An address or a number says who it is; a whole name is worth a look. */
const likeness = ({ emails, phones, firstName, lastName, companyId }: ContactValues) => ({
  name: firstName.length > 1 && lastName.length > 1 ? `${firstName} ${lastName}` : null,
  email: emails.find((row) => row.address?.includes('@'))?.address ?? null,
  phone: phones.find((row) => row.number)?.number ?? null,
  companyId: companyId === '' ? null : companyId,
})

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
