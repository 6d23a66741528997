import { leadDefaultSort } from '@/features/leads/lead-fields'
import { leadLook } from '@/features/leads/lead-look'
import { RecordScreen } from './record-screen'

export const LeadRoute = () => <RecordScreen look={leadLook} path="/leads" defaultSort={leadDefaultSort} />
