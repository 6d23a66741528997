import { FollowUpBulk } from '@/features/leads/follow-up-bulk'
import { leadColumns, leadDefaultSort } from '@/features/leads/lead-fields'
import { leadLook } from '@/features/leads/lead-look'
import { BoardSwitch } from './board-switch'
import { RecordListScreen } from './record-list-screen'

export const LeadListRoute = () => (
  <RecordListScreen
    look={leadLook}
    path="/leads"
    columns={leadColumns}
    defaultSort={leadDefaultSort}
    looks={<BoardSwitch path="/leads" current="list" />}
    bulk={(target, onDone) => <FollowUpBulk target={target} onDone={onDone} />}
  />
)
