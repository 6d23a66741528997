import { activityDefaultSort } from '@/features/activities/activity-fields'
import { activityLook } from '@/features/activities/activity-look'
import { RecordScreen } from './record-screen'

export const ActivityRoute = () => (
  <RecordScreen look={activityLook} path="/activities" defaultSort={activityDefaultSort} />
)
