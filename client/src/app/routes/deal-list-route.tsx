import { dealColumns, dealDefaultSort } from '@/features/deals/deal-fields'
import { dealLook } from '@/features/deals/deal-look'
import { BoardSwitch } from './board-switch'
import { RecordListScreen } from './record-list-screen'

export const DealListRoute = () => (
  <RecordListScreen
    look={dealLook}
    path="/deals"
    columns={dealColumns}
    defaultSort={dealDefaultSort}
    looks={<BoardSwitch path="/deals" current="list" />}
  />
)
