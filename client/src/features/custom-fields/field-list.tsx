import { Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExtensibleType } from '@/components/fields/custom-fields'
import { OrderedList, OrderedRow } from '@/components/settings/ordered-list'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import type { CustomField } from '@/lib/api/types'
import { useMoveField } from './custom-fields-api'

interface FieldListProps {
  entity: ExtensibleType
  fields: readonly CustomField[]
  canChange: boolean
  onEdit: (field: CustomField) => void
  onDelete: (field: CustomField) => void
}

/** The fields of one type of record, in the order in which forms show them. */
export function FieldList({ entity, fields, canChange, onEdit, onDelete }: FieldListProps) {
  const { t } = useTranslation()
  const move = useMoveField(entity)
  const label = t(`customFields.of.${entity}`)
  if (fields.length === 0) return <p className="text-ink-2">{t('customFields.none')}</p>
  if (!canChange) {
    return (
      <ul aria-label={label} className="divide-y divide-line border-y border-line">
        {fields.map((field) => (
          <li key={field.id} className="py-2">
            <FieldTold field={field} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <OrderedList
      label={label}
      className="divide-y divide-line border-y border-line"
      keys={fields.map(({ id }) => id)}
      nameAt={(index) => fields[index]?.label ?? ''}
      onMove={move}
    >
      {fields.map((field) => (
        <OrderedRow key={field.id} sortKey={field.id} className="flex min-h-12 items-center gap-2">
          <FieldTold field={field} />
          <IconButton
            icon={Pencil}
            label={t('customFields.edit', { name: field.label })}
            onClick={() => onEdit(field)}
          />
          <IconButton
            icon={Trash2}
            label={t('customFields.remove', { name: field.label })}
            onClick={() => onDelete(field)}
          />
        </OrderedRow>
      ))}
    </OrderedList>
  )
}

function FieldTold({ field }: { field: CustomField }) {
  const { t } = useTranslation()
  return (
    <div className="min-w-0 flex-1 py-2">
      <p className="flex flex-wrap items-center gap-x-2 font-medium">
        <span className="min-w-0 break-words">{field.label}</span>
        {field.isRequired && <Badge>{t('customFields.required')}</Badge>}
      </p>
      <p className="text-xs break-words text-ink-2">
        {t(`customFields.types.${field.type}`)} · <span className="font-mono">{field.key}</span>
        {field.options.length > 0 && ` · ${field.options.join(', ')}`}
      </p>
    </div>
  )
}
