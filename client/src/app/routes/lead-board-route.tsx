import { LeadBoard } from '@/features/leads/lead-board'
import { leadDefaultSort } from '@/features/leads/lead-fields'
import { leadLook } from '@/features/leads/lead-look'
import { BoardScreen } from './board-screen'

export const LeadBoardRoute = () => (
  <BoardScreen look={leadLook} path="/leads" defaultSort={leadDefaultSort}>
    {(place) => <LeadBoard {...place} />}
  </BoardScreen>
)
