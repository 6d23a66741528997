import { companyColumns, companyDefaultSort } from '@/features/companies/company-fields'
import { companyLook } from '@/features/companies/company-look'
import { RecordListScreen } from './record-list-screen'

export const CompanyListRoute = () => (
  <RecordListScreen look={companyLook} path="/companies" columns={companyColumns} defaultSort={companyDefaultSort} />
)
