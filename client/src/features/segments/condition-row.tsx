import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/components/ui/icon-button'
import { SearchSelect } from '@/components/ui/search-select'
import { Select } from '@/components/ui/select'
import { recordType } from '@/lib/records/record-types'
import type { SegmentOp } from '@/lib/api/types'
import { ConditionValue } from './condition-value'
import { newGroup, valueFor, type ConditionDraft, type GroupDraft, type SegmentEntity } from './criteria-draft'

interface ConditionRowProps {
  condition: ConditionDraft
  /** From 1, among its group. */
  place: number
  entity: SegmentEntity
  isRelated: boolean
  onChange: (condition: ConditionDraft) => void
  onRemove: () => void
  /** Edits what related records satisfy. */
  whereEditor: (where: GroupDraft, entity: string, set: (where: GroupDraft) => void) => ReactNode
}

const relatedOps: readonly SegmentOp[] = ['has', 'hasNo']

/** One condition: which field, how it is compared, and with what. */
export function ConditionRow({
  condition,
  place,
  entity,
  isRelated,
  onChange,
  onRemove,
  whereEditor,
}: ConditionRowProps) {
  const { t } = useTranslation()
  const field = entity.fields.find(({ name }) => name === condition.field)
  const relation = isRelated ? undefined : entity.relations.find(({ name }) => name === condition.field)
  const ops = relation
    ? relatedOps
    : (field?.ops ?? []).filter(
        // Several related records are chosen one by one.
        (op) =>
          !(field?.kind === 'reference' && field.refersTo && recordType(field.refersTo)) ||
          !['in', 'notIn'].includes(op),
      )
  const choose = (name: string | null) => {
    const next = entity.fields.find((one) => one.name === name)
    const op = next ? (next.ops[0] ?? 'eq') : 'has'
    onChange({ ...condition, field: name ?? '', op, value: null, where: null })
  }
  const options = [
    ...entity.fields.map(({ name, label }) => ({ value: name, label })),
    ...(isRelated
      ? []
      : entity.relations.map(({ name, label }) => ({
          value: name,
          label: t('segments.relation', { name: label }),
          hint: t('segments.relatedHint'),
        }))),
  ]
  return (
    <div role="group" aria-label={t('segments.conditionAt', { place })} className="space-y-2">
      <div className="flex flex-wrap items-center gap-1.5">
        <div className="w-56 max-w-full max-sm:-order-2 max-sm:w-[calc(100%-3.125rem)]">
          <SearchSelect
            label={t('segments.field')}
            options={options}
            value={condition.field || null}
            onChange={choose}
            none={t('segments.chooseField')}
          />
        </div>
        {ops.length > 0 && (
          <Select
            label={t('segments.op')}
            value={condition.op}
            onChange={(op) =>
              onChange({
                ...condition,
                op: op as SegmentOp,
                value: valueFor(op as SegmentOp, condition.op, condition.value),
              })
            }
            options={ops.map((op) => ({ value: op, label: t(`segments.ops.${op}`) }))}
          />
        )}
        {field && (
          <div className="min-w-40 flex-1">
            <ConditionValue
              field={field}
              op={condition.op}
              value={condition.value}
              onChange={(value) => onChange({ ...condition, value })}
            />
          </div>
        )}
        {/* On a phone it stands beside the field. */}
        <span className="max-sm:-order-1">
          <IconButton icon={X} label={t('segments.removeCondition', { place })} onClick={onRemove} />
        </span>
      </div>
      {relation && (
        <div className="ml-4 max-sm:ml-1">
          {whereEditor(condition.where ?? newGroup(), relation.entity, (where) => onChange({ ...condition, where }))}
        </div>
      )}
    </div>
  )
}
