import { RecordCreate } from '@/components/record/record-create'
import { tidyDomain } from '@/lib/format/domain'
import { blankCompany, companyLayout, companySchema } from './company-form'
import { companyFields } from './company-fields'

export const CompanyCreate = ({
  start,
  onClose,
}: {
  start: { key: string; value: string } | null
  onClose: () => void
}) => (
  <RecordCreate
    type="company"
    fields={companyFields}
    layout={companyLayout}
    schema={companySchema}
    blank={blankCompany}
    start={start}
    likeness={({ domain, name, phone }) => ({ name, domain: tidyDomain(domain), phone })}
    onClose={onClose}
  />
)
