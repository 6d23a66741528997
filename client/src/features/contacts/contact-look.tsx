import i18next from 'i18next'
import { Link } from '@tanstack/react-router'
import { Mail, Phone } from 'lucide-react'
import { useReach } from '@/components/activities/dial-context'
import { useTranslation } from 'react-i18next'
import { FieldValue } from '@/components/fields/field-value'
import { RecordConsents } from '@/components/consents/record-consents'
import { fieldOf } from '@/components/fields/field'
import type { RecordLook } from '@/components/record/record-view'
import { RelatedTickets } from '@/components/tickets/related-tickets'
import { Tip } from '@/components/ui/tooltip'
import type { Contact } from '@/lib/api/types'
import { phoneHref } from '@/lib/format/phone'
import { recordHref } from '@/lib/records/record-types'
import { useCan } from '@/lib/session/me'
import { contactFields } from './contact-fields'

/** How a contact's page and panel look. */
export const contactLook: RecordLook<'contact'> = {
  type: 'contact',
  permission: 'contacts',
  fields: contactFields,
  facts: [
    { title: 'records.sections.reach', keys: ['emails', 'phones', 'preferredContactMethod', 'address'] },
    { title: 'records.sections.work', keys: ['companyId', 'title', 'department', 'decisionRole'] },
    { title: 'records.sections.relation', keys: ['lifecycleStage', 'status', 'ownerId', 'source', 'tags'] },
    { title: 'records.sections.name', keys: ['firstName', 'lastName'] },
    { title: 'records.sections.record', keys: ['lastContactedAt', 'createdAt', 'updatedAt'] },
  ],
  subtitle: (contact) => <ContactSubtitle contact={contact} />,
  aside: (contact) => <ContactActions contact={contact} />,
  tabs: (contact) => [
    { id: 'tickets', label: i18next.t('nav.tickets'), content: <RelatedTickets by="contactId" id={contact.id} /> },
    {
      id: 'consents',
      label: i18next.t('consents.tab'),
      content: <RecordConsents type="contact" record={contact} name={contact.displayName} />,
    },
  ],
}

function ContactSubtitle({ contact }: { contact: Contact }) {
  const href = contact.company && recordHref('company', contact.company.id)
  return (
    <>
      {contact.title && <span className="truncate">{contact.title}</span>}
      {contact.company && href && (
        <Link to={href} className="truncate font-medium text-ink hover:underline underline-offset-3">
          {contact.company.name}
        </Link>
      )}
    </>
  )
}

const actionStyle =
  'target flex size-8 items-center justify-center rounded-md border border-line-strong bg-surface shadow-card hover:bg-sunken'

/** Calls, and logs the call. */
function CallButton({ number }: { number: string }) {
  const { t } = useTranslation()
  const reach = useReach()
  return (
    <Tip label={number}>
      <a
        href={phoneHref(number)}
        aria-label={`${t('fields.phone')}: ${number}`}
        className={actionStyle}
        onClick={() => reach?.('call', number)}
      >
        <Phone className="size-4" aria-hidden />
      </a>
    </Tip>
  )
}

/** One click to call; and to write, for those who can't by the composer beside it. */
function ContactActions({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const composes = useCan('activities.write')
  return (
    <>
      <span className="max-sm:hidden">
        <FieldValue field={fieldOf(contactFields, 'lifecycleStage')} record={contact} />
      </span>
      {contact.email && !composes && (
        <Tip label={contact.email}>
          <a
            href={`mailto:${contact.email}`}
            aria-label={`${t('fields.email')}: ${contact.email}`}
            className={actionStyle}
          >
            <Mail className="size-4" aria-hidden />
          </a>
        </Tip>
      )}
      {contact.phone && <CallButton number={contact.phone} />}
    </>
  )
}
