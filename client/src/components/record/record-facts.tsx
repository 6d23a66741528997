import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isBlank, fieldOf, readField, type Field } from '@/components/fields/field'
import type { FieldChange } from '@/components/fields/field-change'
import { FieldValue } from '@/components/fields/field-value'
import { InlineEdit } from '@/components/fields/inline-field'
import { Button } from '@/components/ui/button'
import { cx } from '@/lib/class-names'
import type { TextKey } from '@/lib/i18n/text-key'

/** A group of facts under a heading. */
export interface FactGroup {
  title: TextKey
  keys: readonly string[]
}

interface RecordFactsProps<R extends { id: string }> {
  record: R
  fields: readonly Field<R>[]
  groups: readonly FactGroup[]
  canWrite: boolean
  onSave: (before: R, change: FieldChange<R>) => void
}

/** What is known about a record, each value edited where it stands. Empty ones stay folded until wanted. */
export function RecordFacts<R extends { id: string }>({
  record,
  fields,
  groups,
  canWrite,
  onSave,
}: RecordFactsProps<R>) {
  const { t } = useTranslation()
  const [showEmpty, setShowEmpty] = useState(false)
  const known = groups.map((group) => ({ ...group, fields: group.keys.map((key) => fieldOf(fields, key)) }))
  const isShown = (field: Field<R>) => showEmpty || !isBlank(readField(field, record))
  const hidden = known.some((group) => group.fields.some((field) => isBlank(readField(field, record))))
  return (
    <div className="space-y-4 p-4">
      {known.map((group) => {
        const shown = group.fields.filter(isShown)
        return shown.length === 0 ? null : (
          <section key={group.title} aria-label={t(group.title)}>
            <h2 className="mb-1 text-xs font-semibold text-ink-3">{t(group.title)}</h2>
            <dl>
              {shown.map((field) => (
                <Fact
                  key={field.key}
                  field={field}
                  record={record}
                  canWrite={canWrite && !field.readOnly && !field.settled?.(record)}
                  onSave={onSave}
                />
              ))}
            </dl>
          </section>
        )
      })}
      {hidden && (
        <Button
          variant="ghost"
          size="sm"
          className="-ml-2"
          aria-expanded={showEmpty}
          onClick={() => setShowEmpty(!showEmpty)}
        >
          {showEmpty ? t('records.fewerFacts') : t('records.moreFacts')}
        </Button>
      )}
    </div>
  )
}

interface FactProps<R extends { id: string }> {
  field: Field<R>
  record: R
  canWrite: boolean
  onSave: (before: R, change: FieldChange<R>) => void
}

function Fact<R extends { id: string }>({ field, record, canWrite, onSave }: FactProps<R>) {
  const { t } = useTranslation()
  // The record as it was when the edit began: what a conflict is measured against.
  const [before, setBefore] = useState<R | null>(null)
  const label = t(field.label)
  const settled = field.settled?.(record)
  const blank = isBlank(readField(field, record))
  const value = blank ? (
    <span className="text-ink-3">{t('records.empty')}</span>
  ) : (
    <FieldValue field={field} record={record} wrap />
  )
  return (
    <div className="group/fact flex items-start">
      <dt className="w-28 shrink-0 py-1.5 text-ink-2">{label}</dt>
      <dd className="relative min-w-0 flex-1">
        {before ? (
          <InlineEdit
            field={field}
            record={before}
            onSave={(change) => onSave(before, change)}
            onClose={() => setBefore(null)}
          >
            <span className="block rounded-md bg-hover px-2 py-1.5">{value}</span>
          </InlineEdit>
        ) : (
          <>
            <div className={cx('min-h-8 rounded-md px-2 py-1.5', canWrite && 'group-hover/fact:bg-hover')}>
              {value}
              {settled && <span className="block text-xs text-ink-3">{t(settled)}</span>}
            </div>
            {canWrite && (
              <EditOverlay label={t('records.editField', { name: label })} onEdit={() => setBefore(record)} />
            )}
          </>
        )}
      </dd>
    </div>
  )
}

/** Covers the value but lets its links through: a click anywhere else on it edits, and so does Enter when focused. */
const EditOverlay = ({ label, onEdit }: { label: string; onEdit: () => void }) => (
  <button type="button" aria-label={label} onClick={onEdit} className="absolute inset-0 rounded-md" />
)
