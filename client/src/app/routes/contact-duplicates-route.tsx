import { contactLook } from '@/features/contacts/contact-look'
import { DuplicatesPage } from '@/features/duplicates/duplicates-page'

export const ContactDuplicatesRoute = () => <DuplicatesPage look={contactLook} />
