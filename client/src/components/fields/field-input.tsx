import { ChevronsUpDown } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RecurrenceInput } from '@/components/recurrence/recurrence-input'
import { Input, Textarea, inputStyle } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import { cx } from '@/lib/class-names'
import { tidyDomain } from '@/lib/format/domain'
import { tidyPhone } from '@/lib/format/phone'
import { fromLocal, toLocal } from '@/lib/format/zoned-time'
import { AddressInput } from './address-input'
import { ChannelListInput } from './channel-list-input'
import { useNamed } from './use-named'
import { plainText, type AddressValue, type ChannelValue, type Choice, type Field } from './field'
import { ChoicePicker, OwnerPicker, RecordPicker, TeamPicker } from './pickers'
import { ChoicesInput, TagsInput } from './several-inputs'

interface FieldInputProps<R> {
  field: Field<R>
  value: unknown
  /** `label` is the name that goes with an id. */
  onChange: (value: unknown, label?: string | null) => void
  onBlur?: () => void
  /** Shown, but follows from something else. */
  readOnly?: boolean
  id?: string
  invalid?: boolean
  describedBy?: string | undefined
  /** Name shown for an id that was chosen before. */
  shownName?: string | null
}

const inputTypes = { email: 'email', phone: 'tel', url: 'url', domain: 'text', text: 'text' } as const

/** A form control for a field, chosen by its kind. */
export function FieldInput<R>({
  field,
  value,
  onChange,
  onBlur,
  readOnly,
  id,
  invalid,
  describedBy,
  shownName,
}: FieldInputProps<R>): ReactNode {
  const { t } = useTranslation()
  const label = t(field.label)
  const text = plainText(value)
  const shared = { id, 'aria-invalid': invalid, 'aria-describedby': describedBy, 'aria-required': field.required }
  const placeholder = field.placeholder ? t(field.placeholder) : undefined
  switch (field.kind) {
    case 'longText':
      return <Textarea {...shared} value={text} onChange={(event) => onChange(event.target.value)} onBlur={onBlur} />
    case 'number':
    case 'money':
      return (
        <Input
          {...shared}
          readOnly={readOnly}
          inputMode="decimal"
          value={text}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'emails':
    case 'phones':
      return (
        <ChannelListInput
          kind={field.kind}
          id={id}
          label={label}
          invalid={invalid}
          value={(value as ChannelValue[] | null) ?? []}
          onChange={onChange}
        />
      )
    case 'address':
      return <AddressInput id={id} label={label} value={(value as AddressValue | null) ?? null} onChange={onChange} />
    case 'choices':
      return <ChoicesInput field={field} id={id} value={(value as string[] | null) ?? []} onChange={onChange} />
    case 'choice':
    case 'flag':
    case 'owner':
    case 'person':
    case 'record':
    case 'team':
      return (
        <PickInput
          field={field}
          value={text === '' ? null : text}
          onChange={onChange}
          id={id}
          invalid={invalid}
          describedBy={describedBy}
          shownName={shownName}
        />
      )
    case 'tags':
      return <TagsInput label={label} id={id} value={(value as string[] | null) ?? []} onChange={onChange} />
    case 'date':
      return (
        <Input
          {...shared}
          type="date"
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        />
      )
    case 'time':
      return (
        <Input
          {...shared}
          type="datetime-local"
          value={text === '' ? '' : toLocal(text)}
          onChange={(event) => onChange(fromLocal(event.target.value))}
          onBlur={onBlur}
        />
      )
    case 'step':
      return null
    case 'recurrence':
      return <RecurrenceInput id={id} label={label} value={text === '' ? null : text} onChange={onChange} />
    default:
      return (
        <Input
          {...shared}
          type={inputTypes[field.kind]}
          placeholder={placeholder}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => {
            if (field.kind === 'domain') onChange(tidyDomain(text))
            if (field.kind === 'phone') void tidyPhone(text).then(onChange)
            onBlur?.()
          }}
        />
      )
  }
}

const choiceText = (choices: readonly Choice[] | undefined, value: string | null) =>
  choices?.find((choice) => choice.value === value)?.label

function PickInput<R>({
  field,
  value,
  onChange,
  id,
  invalid,
  describedBy,
  shownName,
}: Omit<FieldInputProps<R>, 'value'> & { value: string | null }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState(shownName ?? null)
  const named = useNamed(field.kind === 'person' || field.kind === 'team' ? field : null, value)
  const label = t(field.label)
  const choice = choiceText(field.choices, value)
  const shown = value === null ? null : choice ? t(choice) : (name ?? named?.displayName ?? named?.name ?? null)
  return (
    <Popover
      label={label}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          id={id}
          aria-describedby={describedBy}
          data-invalid={invalid === true ? true : undefined}
          className={cx('target flex h-8 w-full items-center gap-2 text-left data-invalid:border-danger', inputStyle)}
        >
          <span className={cx('min-w-0 flex-1 truncate', !shown && 'text-ink-3')}>{shown ?? t('fields.choose')}</span>
          <ChevronsUpDown className="size-3.5 text-ink-3" aria-hidden />
        </button>
      }
    >
      <FieldPicker
        field={field}
        value={value}
        clearable={!field.required}
        onPick={(next, nextName) => {
          setName(nextName)
          onChange(next, nextName)
          setOpen(false)
        }}
      />
    </Popover>
  )
}

/** The list to choose from for a field that has one. */
export function FieldPicker<R>({
  field,
  value,
  onPick,
  clearable,
  exclude,
}: {
  field: Field<R>
  value: string | null
  onPick: (value: string | null, label: string | null) => void
  clearable: boolean
  exclude?: string
}) {
  const { t } = useTranslation()
  const label = t(field.label)
  if (field.kind === 'owner' || field.kind === 'person')
    return <OwnerPicker label={label} value={value} onPick={onPick} clearable={clearable} />
  if (field.kind === 'team') return <TeamPicker label={label} value={value} onPick={onPick} />
  if (field.kind === 'record' && field.recordType) {
    return <RecordPicker label={label} type={field.recordType} value={value} onPick={onPick} exclude={exclude} />
  }
  return (
    <ChoicePicker label={label} choices={field.choices ?? []} value={value} onPick={onPick} clearable={clearable} />
  )
}
