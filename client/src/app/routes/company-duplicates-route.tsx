import { companyLook } from '@/features/companies/company-look'
import { DuplicatesPage } from '@/features/duplicates/duplicates-page'

export const CompanyDuplicatesRoute = () => <DuplicatesPage look={companyLook} />
