import { ChevronsUpDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '@/components/ui/combobox'
import { inputStyle } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import { TagChip } from '@/components/ui/tag-chip'
import { cx } from '@/lib/class-names'
import type { Field } from './field'
import { TagPicker } from './pickers'

/** Several of a fixed set. */
export function ChoicesInput<R>({
  field,
  id,
  value,
  onChange,
}: {
  field: Field<R>
  id?: string | undefined
  value: readonly string[]
  onChange: (value: string[]) => void
}) {
  const { t } = useTranslation()
  const label = t(field.label)
  const options = (field.choices ?? []).map((choice) => ({ value: choice.value, label: t(choice.label) }))
  // What was taken from the options stays chosen until somebody takes it away.
  const gone = value.filter((one) => !options.some((option) => option.value === one))
  return (
    <Popover
      label={label}
      trigger={
        <button
          type="button"
          id={id}
          className={cx('target flex min-h-8 w-full items-center gap-2 py-1 text-left', inputStyle)}
        >
          <span className={cx('min-w-0 flex-1 break-words', value.length === 0 && 'text-ink-3')}>
            {value.length === 0 ? t('fields.choose') : value.join(', ')}
          </span>
          <ChevronsUpDown className="size-3.5 text-ink-3" aria-hidden />
        </button>
      }
    >
      <Combobox
        label={label}
        multiple
        options={[...options, ...gone.map((one) => ({ value: one, label: one }))]}
        chosen={value}
        onChoose={(one) => onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one])}
      />
    </Popover>
  )
}

/** Any number of tags. */
export function TagsInput({
  label,
  id,
  value,
  onChange,
}: {
  label: string
  id?: string
  value: string[]
  onChange: (tags: string[]) => void
}) {
  const { t } = useTranslation()
  return (
    <div className={cx('flex min-h-8 w-full flex-wrap items-center gap-1 py-1', inputStyle)}>
      {value.map((tag) => (
        <TagChip key={tag} name={tag} onRemove={() => onChange(value.filter((one) => one !== tag))} />
      ))}
      <Popover
        label={label}
        trigger={
          <button type="button" id={id} className="target h-6 rounded-sm px-1 text-xs text-ink-2 hover:text-ink">
            {t('fields.addTag')}
          </button>
        }
      >
        <TagPicker label={label} value={value} onChange={onChange} />
      </Popover>
    </div>
  )
}
