import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordPicker } from '@/components/fields/pickers'
import { Button } from '@/components/ui/button'
import { Combobox, type Option } from '@/components/ui/combobox'
import { Input } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import { SearchSelect } from '@/components/ui/search-select'
import { resourceOf } from '@/lib/api/resource'
import type { RecordType, SegmentOp } from '@/lib/api/types'
import { recordTitle, recordType } from '@/lib/records/record-types'
import type { SegmentField } from './criteria-draft'
import { useFieldOptions } from './use-field-options'

interface ConditionValueProps {
  field: SegmentField
  op: SegmentOp
  value: unknown
  onChange: (value: unknown) => void
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(textOf) : [])

const several = (op: SegmentOp) => op === 'in' || op === 'notIn'

/** With what a field is compared: what suits its kind. */
export function ConditionValue({ field, op, value, onChange }: ConditionValueProps) {
  const { t } = useTranslation()
  const label = t('segments.valueOf', { name: field.label })
  const options = useFieldOptions(field)
  if (op === 'isEmpty' || op === 'isNotEmpty') return null
  if (op === 'inLastDays' || op === 'notInLastDays') {
    return (
      <label className="flex items-center gap-2">
        <Input
          type="number"
          min={0}
          max={36500}
          className="w-24"
          aria-label={label}
          value={textOf(value)}
          onChange={(event) => onChange(event.target.value === '' ? null : Math.trunc(Number(event.target.value)))}
        />
        <span className="text-ink-2">{t('segments.daysUnit')}</span>
      </label>
    )
  }
  if (op === 'between') {
    const [low = '', high = ''] = Array.isArray(value) ? (value as unknown[]) : []
    return (
      <div className="flex items-center gap-1.5">
        <Plain
          field={field}
          label={t('segments.lowOf', { name: field.label })}
          value={low}
          onChange={(next) => onChange([next ?? '', high])}
        />
        <span className="text-ink-2">{t('segments.and')}</span>
        <Plain
          field={field}
          label={t('segments.highOf', { name: field.label })}
          value={high}
          onChange={(next) => onChange([low, next ?? ''])}
        />
      </div>
    )
  }
  if (op === 'contains' && field.kind !== 'structure') {
    return <Plain field={field} label={label} value={value} onChange={onChange} />
  }
  if (field.kind === 'reference' && field.refersTo && recordType(field.refersTo)) {
    return <OneRecord label={label} type={field.refersTo as RecordType} value={textOf(value)} onChange={onChange} />
  }
  if (options && several(op)) {
    return (
      <Several
        label={label}
        options={options.list}
        loading={options.loading}
        value={listOf(value)}
        onChange={onChange}
      />
    )
  }
  if (options) {
    const asValue = (text: string | null) => (field.kind === 'boolean' && text !== null ? text === 'true' : text)
    return (
      <SearchSelect
        label={label}
        options={options.list}
        loading={options.loading}
        value={textOf(value) || null}
        onChange={(next) => onChange(asValue(next))}
      />
    )
  }
  return several(op) ? (
    <Words label={label} field={field} value={listOf(value)} onChange={onChange} />
  ) : (
    <Plain field={field} label={label} value={value} onChange={onChange} />
  )
}

const isNumber = ({ kind }: SegmentField) => kind === 'number' || kind === 'money'

function Plain({
  field,
  label,
  value,
  onChange,
}: {
  field: SegmentField
  label: string
  value: unknown
  onChange: (value: unknown) => void
}) {
  const time = field.kind === 'date' || field.kind === 'dateTime'
  const number = isNumber(field)
  return (
    <Input
      type={time ? 'date' : number ? 'number' : 'text'}
      step={number ? 'any' : undefined}
      maxLength={500}
      aria-label={label}
      value={time ? textOf(value).slice(0, 10) : textOf(value)}
      onChange={({ target }) => onChange(target.value === '' ? null : number ? Number(target.value) : target.value)}
    />
  )
}

/** Several words or numbers, parted by commas. */
function Words({
  label,
  field,
  value,
  onChange,
}: {
  label: string
  field: SegmentField
  value: readonly string[]
  onChange: (value: unknown) => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState(value.join(', '))
  const parts = (typed: string) =>
    typed
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
  return (
    <Input
      aria-label={label}
      placeholder={t('segments.commas')}
      value={text}
      onChange={({ target }) => {
        setText(target.value)
        const typed = parts(target.value)
        onChange(isNumber(field) ? typed.map(Number).filter(Number.isFinite) : typed)
      }}
    />
  )
}

function Several({
  label,
  options,
  loading,
  value,
  onChange,
}: {
  label: string
  options: readonly Option[]
  loading: boolean
  value: readonly string[]
  onChange: (value: unknown) => void
}) {
  const { t } = useTranslation()
  const names = value.map((one) => options.find((option) => option.value === one)?.label ?? one)
  return (
    <Popover
      label={label}
      trigger={
        <Button className="w-full justify-start" aria-label={label}>
          <span className="truncate">{names.length > 0 ? names.join(', ') : t('fields.choose')}</span>
        </Button>
      }
    >
      <Combobox
        label={label}
        multiple
        options={options}
        loading={loading}
        chosen={value}
        onChoose={(one) => onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one])}
      />
    </Popover>
  )
}

function OneRecord({
  label,
  type,
  value,
  onChange,
}: {
  label: string
  type: RecordType
  value: string
  onChange: (value: unknown) => void
}) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const record = useQuery({ ...resourceOf(type).one(value), enabled: value !== '' })
  return (
    <Popover
      label={label}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button className="w-full justify-start" aria-label={label}>
          <span className="truncate">
            {value === '' ? t('fields.choose') : record.data ? recordTitle(record.data) : '…'}
          </span>
        </Button>
      }
    >
      <RecordPicker
        label={label}
        type={type}
        value={value || null}
        onPick={(picked) => {
          onChange(picked)
          setOpen(false)
        }}
      />
    </Popover>
  )
}
