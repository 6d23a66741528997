import { companyDefaultSort } from '@/features/companies/company-fields'
import { companyLook } from '@/features/companies/company-look'
import { RecordScreen } from './record-screen'

export const CompanyRoute = () => <RecordScreen look={companyLook} path="/companies" defaultSort={companyDefaultSort} />
