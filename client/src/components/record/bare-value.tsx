import { useTranslation } from 'react-i18next'
import type { FieldShape } from '@/components/fields/field'
import { Value } from '@/components/fields/field-value'
import { useNamed } from '@/components/fields/use-named'

/** A value of a field outside its record: in a choice between two. */
export function BareValue({ field, value }: { field: FieldShape | null; value: unknown }) {
  const { t } = useTranslation()
  const named = useNamed(field, value)
  if (value === null || value === undefined || value === '')
    return <span className="text-ink-3">{t('records.empty')}</span>
  if (field?.describe)
    return <span className="break-words whitespace-pre-line">{field.describe(value) || t('records.empty')}</span>
  if (isNamedList(value)) return <span className="break-words">{value.map(({ name }) => name).join(' · ')}</span>
  if (!field) return <span className="break-words">{JSON.stringify(value)}</span>
  return <Value field={field} value={named ?? value} wrap />
}

/** Things inside the record, such as the stages of a pipeline: their names, in their order. */
const isNamedList = (value: unknown): value is { name: string }[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one: unknown) => typeof one === 'object' && one !== null && 'name' in one)
