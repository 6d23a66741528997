import { activityColumns, activityDefaultSort } from '@/features/activities/activity-fields'
import { activityLook } from '@/features/activities/activity-look'
import { RecordListScreen } from './record-list-screen'

export const ActivityListRoute = () => (
  <RecordListScreen
    look={activityLook}
    path="/activities"
    columns={activityColumns}
    defaultSort={activityDefaultSort}
  />
)
