import { dealDefaultSort } from '@/features/deals/deal-fields'
import { dealLook } from '@/features/deals/deal-look'
import { RecordScreen } from './record-screen'

export const DealRoute = () => <RecordScreen look={dealLook} path="/deals" defaultSort={dealDefaultSort} />
