import { PipelineChooser } from '@/features/deals/pipeline-chooser'
import { ForecastPage } from '@/features/forecast/forecast-page'
import { BoardSwitch } from './board-switch'

export const ForecastRoute = () => (
  <ForecastPage
    looks={<BoardSwitch path="/deals" current="forecast" />}
    chooser={(id, onChoose) => <PipelineChooser id={id} onChoose={onChoose} every />}
  />
)
