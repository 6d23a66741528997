import { taskDefaultSort } from '@/features/tasks/task-fields'
import { taskLook } from '@/features/tasks/task-look'
import { RecordScreen } from './record-screen'

export const TaskRoute = () => <RecordScreen look={taskLook} path="/tasks" defaultSort={taskDefaultSort} />
