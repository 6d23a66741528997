import { contactColumns, contactDefaultSort } from '@/features/contacts/contact-fields'
import { contactLook } from '@/features/contacts/contact-look'
import { RecordListScreen } from './record-list-screen'

export const ContactListRoute = () => (
  <RecordListScreen look={contactLook} path="/contacts" columns={contactColumns} defaultSort={contactDefaultSort} />
)
