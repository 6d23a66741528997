import type { SegmentCatalogue, SegmentCriteria, SegmentOp } from '@/lib/api/types'

export type SegmentEntity = SegmentCatalogue['entities'][number]
export type SegmentField = SegmentEntity['fields'][number]

export const groupKinds = ['all', 'any', 'none'] as const
export type GroupKind = (typeof groupKinds)[number]

/** A condition that is being put together. */
export interface ConditionDraft {
  id: number
  field: string
  op: SegmentOp
  /** What the op takes; for related records, what they satisfy. */
  value: unknown
  where: GroupDraft | null
}

/** Several conditions that are being put together. */
export interface GroupDraft {
  id: number
  kind: GroupKind
  parts: readonly (ConditionDraft | GroupDraft)[]
}

let last = 0
const nextId = () => ++last

export const isGroup = (part: ConditionDraft | GroupDraft): part is GroupDraft => 'parts' in part

export const newGroup = (kind: GroupKind = 'all', parts: GroupDraft['parts'] = []): GroupDraft => ({
  id: nextId(),
  kind,
  parts,
})

export const newCondition = (): ConditionDraft => ({ id: nextId(), field: '', op: 'eq', value: null, where: null })

const isRelatedOp = (op: SegmentOp) => op === 'has' || op === 'hasNo'

function partOf(criteria: SegmentCriteria): ConditionDraft | GroupDraft {
  if (!criteria.field) return groupOf(criteria)
  const op = criteria.op ?? 'eq'
  const related = isRelatedOp(op)
  const value = criteria.value ?? null
  return {
    id: nextId(),
    field: criteria.field.replace(/^customFields\./, 'field.'),
    op,
    value: related ? null : value,
    where: related && value ? groupOf(value) : null,
  }
}

/** Criteria as a group to edit; a single condition stands in one. */
export function groupOf(criteria: SegmentCriteria): GroupDraft {
  if (criteria.field) return newGroup('all', [partOf(criteria)])
  const groups = groupKinds.flatMap((kind) => {
    const parts = criteria[kind]
    return parts ? [newGroup(kind, parts.map(partOf))] : []
  })
  const [only] = groups
  return groups.length === 1 && only ? only : newGroup('all', groups)
}

const takesNothing = (op: SegmentOp) => op === 'isEmpty' || op === 'isNotEmpty'

const isFilled = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0 && value.every(isFilled)
    : value !== null && value !== undefined && value !== ''

/** Whether a condition says all that it has to. */
export const isComplete = ({ field, op, value }: ConditionDraft): boolean =>
  field !== '' &&
  (takesNothing(op) || isRelatedOp(op) || (isFilled(value) && (op !== 'between' || arrayOf(value).length === 2)))

const arrayOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** The criteria as far as they are said; what lacks something is left out. */
export function criteriaOf(group: GroupDraft): SegmentCriteria {
  const parts = group.parts.flatMap((part): SegmentCriteria[] => {
    if (isGroup(part)) return countOf(part) > 0 ? [criteriaOf(part)] : []
    if (!isComplete(part)) return []
    const { field, op, value, where } = part
    if (isRelatedOp(op)) return [{ field, op, ...(where && countOf(where) > 0 ? { value: criteriaOf(where) } : {}) }]
    return [takesNothing(op) ? { field, op } : { field, op, value }]
  })
  return { [group.kind]: parts }
}

/** How many complete conditions there are. */
export const countOf = (group: GroupDraft): number =>
  group.parts.reduce((sum, part) => sum + (isGroup(part) ? countOf(part) : isComplete(part) ? 1 : 0), 0)

/** How many lack something. */
export const lackingIn = (group: GroupDraft): number =>
  group.parts.reduce(
    (sum, part) =>
      sum + (isGroup(part) ? lackingIn(part) : (isComplete(part) ? 0 : 1) + (part.where ? lackingIn(part.where) : 0)),
    0,
  )

/** The value that suits another op of the same field, as far as the old one can be kept. */
export function valueFor(op: SegmentOp, before: SegmentOp, value: unknown): unknown {
  const several = (one: SegmentOp) => one === 'in' || one === 'notIn'
  const days = (one: SegmentOp) => one === 'inLastDays' || one === 'notInLastDays'
  if (takesNothing(op)) return null
  if (several(op) !== several(before))
    return several(op) ? arrayOf(isFilled(value) ? [value] : []) : (arrayOf(value)[0] ?? null)
  if (op === 'between' || before === 'between')
    return op === before ? value : op === 'between' ? ['', ''] : (arrayOf(value)[0] ?? null)
  return days(op) === days(before) ? value : null
}

export const replaced = (group: GroupDraft, id: number, next: ConditionDraft | GroupDraft | null): GroupDraft => ({
  ...group,
  parts: group.parts.flatMap((part) => (part.id === id ? (next ? [next] : []) : [part])),
})
