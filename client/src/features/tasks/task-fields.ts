import { namedPerson, type Field } from '@/components/fields/field'
import type { Task } from '@/lib/api/types'

/** All that is known of a task: columns, facts and filters read this. */
export const taskFields: readonly Field<Task>[] = [
  { key: 'title', label: 'fields.taskTitle', kind: 'text', sortable: true, required: true },
  {
    key: 'status',
    label: 'fields.status',
    kind: 'choice',
    sortable: true,
    filter: 'status',
    required: true,
    choices: [
      { value: 'open', label: 'choices.taskStatus.open' },
      { value: 'inProgress', label: 'choices.taskStatus.inProgress', tone: 'info' },
      { value: 'completed', label: 'choices.taskStatus.completed', tone: 'accent' },
      { value: 'cancelled', label: 'choices.taskStatus.cancelled' },
    ],
  },
  {
    key: 'priority',
    label: 'fields.priority',
    kind: 'choice',
    sortable: true,
    filter: 'priority',
    required: true,
    choices: [
      { value: 'low', label: 'choices.priority.low' },
      { value: 'medium', label: 'choices.priority.medium' },
      { value: 'high', label: 'choices.priority.high', tone: 'warning' },
      { value: 'urgent', label: 'choices.priority.urgent', tone: 'danger' },
    ],
  },
  {
    key: 'type',
    label: 'fields.taskType',
    kind: 'choice',
    sortable: true,
    filter: 'type',
    required: true,
    choices: [
      { value: 'call', label: 'choices.taskType.call' },
      { value: 'email', label: 'choices.taskType.email' },
      { value: 'meeting', label: 'choices.taskType.meeting' },
      { value: 'visit', label: 'choices.taskType.visit' },
      { value: 'followUp', label: 'choices.taskType.followUp' },
      { value: 'todo', label: 'choices.taskType.todo' },
    ],
  },
  {
    key: 'due',
    label: 'fields.due',
    kind: 'choice',
    filter: 'due',
    filterOnly: true,
    filterSingle: true,
    choices: [
      { value: 'overdue', label: 'choices.due.overdue' },
      { value: 'today', label: 'choices.due.today' },
      { value: 'upcoming', label: 'choices.due.upcoming' },
    ],
  },
  {
    key: 'dueAt',
    label: 'fields.dueAt',
    kind: 'time',
    sortable: true,
    range: 'due',
    due: ({ status }) => status === 'open' || status === 'inProgress',
  },
  { key: 'reminderAt', label: 'fields.reminderAt', kind: 'time', sortable: true },
  { key: 'recurrence', label: 'fields.recurrence', kind: 'recurrence' },
  {
    key: 'assigneeId',
    label: 'fields.assignee',
    kind: 'owner',
    filter: 'assigneeId',
    read: (task) => task.assignee,
    show: (id, name) => ({ assignee: namedPerson(id, name) }),
  },
  { key: 'description', label: 'fields.description', kind: 'longText' },
  {
    key: 'ownerId',
    label: 'fields.owner',
    kind: 'owner',
    filter: 'ownerId',
    read: (task) => task.owner,
    show: (id, name) => ({ owner: namedPerson(id, name) }),
  },
  { key: 'tags', label: 'fields.tags', kind: 'tags', filter: 'tags' },
  { key: 'completedAt', label: 'fields.completedAt', kind: 'time', readOnly: true, sortable: true, range: 'completed' },
  { key: 'createdAt', label: 'fields.createdAt', kind: 'time', readOnly: true, sortable: true, range: 'created' },
  { key: 'updatedAt', label: 'fields.updatedAt', kind: 'time', readOnly: true, sortable: true, range: 'updated' },
]

/** What the list shows until somebody chooses otherwise. */
export const taskColumns = ['title', 'status', 'priority', 'type', 'dueAt', 'assigneeId', 'tags'] as const

export const taskDefaultSort = 'dueAt'
