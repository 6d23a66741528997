import { DealBoard } from '@/features/deals/deal-board'
import { dealDefaultSort } from '@/features/deals/deal-fields'
import { dealLook } from '@/features/deals/deal-look'
import { PipelineChooser } from '@/features/deals/pipeline-chooser'
import { BoardScreen } from './board-screen'

export const DealBoardRoute = () => (
  <BoardScreen
    look={dealLook}
    path="/deals"
    defaultSort={dealDefaultSort}
    chooser={(state, onState) => (
      <PipelineChooser
        id={state.filters.pipelineId?.[0]}
        onChoose={(id) => onState({ ...state, filters: { ...state.filters, pipelineId: id ? [id] : [] } })}
      />
    )}
  >
    {(place) => <DealBoard {...place} />}
  </BoardScreen>
)
