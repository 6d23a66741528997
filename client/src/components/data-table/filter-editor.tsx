import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field, FilterOptions } from '@/components/fields/field'
import { RecordPicker, TagPicker } from '@/components/fields/pickers'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { Combobox, type Option } from '@/components/ui/combobox'
import { Input } from '@/components/ui/input'
import { usersQuery } from '@/lib/records/people-and-tags'
import { useMe } from '@/lib/session/me'

interface FilterEditorProps<R> {
  field: Field<R>
  values: readonly string[]
  onChange: (values: readonly string[]) => void
  onDone: () => void
}

const toggled = (values: readonly string[], value: string) =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value]

/** Chooses what a field must be. */
export function FilterEditor<R>({ field, values, onChange, onDone }: FilterEditorProps<R>) {
  const { t } = useTranslation()
  const label = t(field.label)
  if (field.filterOptions) {
    return <OptionsFilter label={label} source={field.filterOptions} values={values} onChange={onChange} />
  }
  switch (field.kind) {
    case 'choice':
    case 'choices':
    case 'flag':
      return (
        <Combobox
          label={label}
          multiple={!field.filterSingle}
          options={(field.choices ?? []).map((choice) => ({ value: choice.value, label: t(choice.label) }))}
          chosen={values}
          onChoose={(value) => onChange(field.filterSingle ? [value] : toggled(values, value))}
        />
      )
    case 'owner':
    case 'person':
      return <OwnerFilter label={label} values={values} onChange={onChange} />
    case 'tags':
      return <TagPicker label={label} value={values} onChange={onChange} creatable={false} />
    case 'record':
      return (
        <RecordPicker
          label={label}
          type={field.recordType ?? 'company'}
          value={values[0] ?? null}
          onPick={(id) => {
            onChange(id ? [id] : [])
            onDone()
          }}
        />
      )
    default:
      return (
        <TextFilter
          label={label}
          value={values[0] ?? ''}
          onApply={(text) => {
            onChange(text ? [text] : [])
            onDone()
          }}
        />
      )
  }
}

function OptionsFilter({
  label,
  source,
  values,
  onChange,
}: {
  label: string
  source: FilterOptions
  values: readonly string[]
  onChange: (values: readonly string[]) => void
}) {
  const options = useQuery(source)
  return (
    <Combobox
      label={label}
      multiple
      options={options.data ?? []}
      loading={options.isPending}
      chosen={values}
      onChoose={(value) => onChange(toggled(values, value))}
    />
  )
}

function OwnerFilter({
  label,
  values,
  onChange,
}: {
  label: string
  values: readonly string[]
  onChange: (values: readonly string[]) => void
}) {
  const { t } = useTranslation()
  const me = useMe()
  const users = useQuery(usersQuery)
  // "Me" is stored as such, so that a link shows everybody their own.
  const options: Option[] = (users.data ?? []).map((user) => ({
    value: user.id === me?.id ? 'me' : user.id,
    label: user.displayName,
    icon: <Avatar name={user.displayName} size="xs" />,
    ...(user.id === me?.id ? { hint: t('common.you') } : {}),
  }))
  return (
    <Combobox
      label={label}
      multiple
      options={options}
      loading={users.isPending}
      chosen={values}
      onChoose={(value) => onChange(toggled(values, value))}
    />
  )
}

function TextFilter({ label, value, onApply }: { label: string; value: string; onApply: (text: string) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState(value)
  return (
    <form
      className="flex gap-2 p-2"
      onSubmit={(event) => {
        event.preventDefault()
        onApply(text.trim())
      }}
    >
      <Input autoFocus aria-label={label} value={text} onChange={(event) => setText(event.target.value)} />
      <Button type="submit" variant="primary">
        {t('common.ok')}
      </Button>
    </form>
  )
}
