import i18next from 'i18next'
import { FieldValue } from '@/components/fields/field-value'
import { fieldOf } from '@/components/fields/field'
import { RelatedDeals } from '@/components/record/related-deals'
import { RelatedTickets } from '@/components/tickets/related-tickets'
import type { RecordLook } from '@/components/record/record-view'
import { companyFields } from './company-fields'
import { CompanyPeople } from './company-people'
import { CompanyStructure } from './company-structure'

/** How a company's page and panel look. */
export const companyLook: RecordLook<'company'> = {
  type: 'company',
  permission: 'companies',
  fields: companyFields,
  facts: [
    { title: 'records.sections.reach', keys: ['domain', 'website', 'phone', 'address'] },
    {
      title: 'records.sections.relation',
      keys: ['lifecycleStage', 'status', 'category', 'ownerId', 'parentId', 'source', 'tags'],
    },
    { title: 'records.sections.figures', keys: ['industry', 'employeeCount', 'annualRevenue', 'currency'] },
    { title: 'records.sections.more', keys: ['name', 'description'] },
    { title: 'records.sections.record', keys: ['lastContactedAt', 'createdAt', 'updatedAt'] },
  ],
  subtitle: (company) => (
    <>
      {company.domain && <FieldValue field={fieldOf(companyFields, 'domain')} record={company} />}
      {company.industry && <span className="truncate">{company.industry}</span>}
    </>
  ),
  aside: (company) => (
    <span className="max-sm:hidden">
      <FieldValue field={fieldOf(companyFields, 'lifecycleStage')} record={company} />
    </span>
  ),
  tabs: ({ id }) => [
    { id: 'people', label: i18next.t('records.tabs.people'), content: <CompanyPeople id={id} /> },
    { id: 'deals', label: i18next.t('nav.deals'), content: <RelatedDeals by="companyId" id={id} /> },
    { id: 'tickets', label: i18next.t('nav.tickets'), content: <RelatedTickets by="companyId" id={id} /> },
    { id: 'structure', label: i18next.t('records.tabs.structure'), content: <CompanyStructure id={id} /> },
  ],
}
