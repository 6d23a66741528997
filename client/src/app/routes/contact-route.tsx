import { contactDefaultSort } from '@/features/contacts/contact-fields'
import { contactLook } from '@/features/contacts/contact-look'
import { RecordScreen } from './record-screen'

export const ContactRoute = () => <RecordScreen look={contactLook} path="/contacts" defaultSort={contactDefaultSort} />
