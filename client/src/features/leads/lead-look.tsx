import i18next from 'i18next'
import { RecordConsents } from '@/components/consents/record-consents'
import { fieldOf } from '@/components/fields/field'
import { FieldValue } from '@/components/fields/field-value'
import type { RecordLook } from '@/components/record/record-view'
import { LeadBar } from './lead-bar'
import { leadFields } from './lead-fields'
import { LeadScore } from './lead-score'

/** How a lead's page and panel look. */
export const leadLook: RecordLook<'lead'> = {
  type: 'lead',
  permission: 'leads',
  fields: leadFields,
  facts: [
    { title: 'records.sections.reach', keys: ['email', 'phone'] },
    { title: 'records.sections.work', keys: ['company', 'jobTitle', 'industry', 'region', 'location'] },
    {
      title: 'records.sections.relation',
      keys: ['source', 'campaignId', 'estimatedValue', 'nextActionAt', 'statusReason', 'ownerId', 'tags'],
    },
    { title: 'records.sections.name', keys: ['firstName', 'lastName'] },
    { title: 'records.sections.record', keys: ['lastContactedAt', 'createdAt', 'updatedAt'] },
  ],
  subtitle: (lead) => (
    <>
      {lead.jobTitle && <span className="truncate">{lead.jobTitle}</span>}
      {lead.company && <span className="truncate font-medium text-ink">{lead.company}</span>}
    </>
  ),
  aside: (lead) => (
    <>
      <span className="num font-semibold" title={i18next.t('leads.score.hint')}>
        {lead.score}
      </span>
      <FieldValue field={fieldOf(leadFields, 'temperature')} record={lead} />
    </>
  ),
  bar: (lead) => <LeadBar lead={lead} />,
  settled: ({ stage }) => stage === 'converted',
  tabs: (lead) => [
    { id: 'score', label: i18next.t('leads.score.tab'), content: <LeadScore lead={lead} /> },
    {
      id: 'consents',
      label: i18next.t('consents.tab'),
      content: (
        <RecordConsents type="lead" record={lead} name={lead.displayName} settled={lead.stage === 'converted'} />
      ),
    },
  ],
}
