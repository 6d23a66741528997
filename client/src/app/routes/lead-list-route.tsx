import { leadColumns, leadDefaultSort } from '@/features/leads/lead-fields'
import { leadLook } from '@/features/leads/lead-look'
import { RecordListScreen } from './record-list-screen'

export const LeadListRoute = () => (
  <RecordListScreen look={leadLook} path="/leads" columns={leadColumns} defaultSort={leadDefaultSort} />
)
