import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { Combobox, type Option } from '@/components/ui/combobox'
import { resourceOf } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'
import { useDebounced } from '@/lib/hooks/use-debounced'
import { tagsQuery, teamsQuery, usersQuery } from '@/lib/records/people-and-tags'
import { recordTitle } from '@/lib/records/record-types'
import { useMe } from '@/lib/session/me'
import type { Choice } from './field'

/** Called with the chosen value and its name; null clears. */
export type Pick = (value: string | null, label: string | null) => void

const Clear = ({ onClear }: { onClear: () => void }) => {
  const { t } = useTranslation()
  return (
    <Button variant="ghost" size="sm" className="w-full justify-start" onClick={onClear}>
      {t('common.clear')}
    </Button>
  )
}

/** Chooses one of a fixed set. */
export function ChoicePicker({
  label,
  choices,
  value,
  onPick,
  clearable,
}: {
  label: string
  choices: readonly Choice[]
  value: string | null
  onPick: Pick
  clearable: boolean
}) {
  const { t } = useTranslation()
  const options = choices.map((choice) => ({ value: choice.value, label: t(choice.label) }))
  return (
    <Combobox
      label={label}
      options={options}
      chosen={value ? [value] : []}
      onChoose={(chosen) => onPick(chosen, null)}
      footer={clearable && value ? <Clear onClear={() => onPick(null, null)} /> : undefined}
    />
  )
}

/** Chooses a user; oneself first. */
export function OwnerPicker({
  label,
  value,
  onPick,
  clearable,
}: {
  label: string
  value: string | null
  onPick: Pick
  clearable: boolean
}) {
  const { t } = useTranslation()
  const me = useMe()
  const users = useQuery(usersQuery)
  const people = (users.data ?? []).filter((user) => user.status !== 'inactive' || user.id === value)
  const sorted = [...people.filter((user) => user.id === me?.id), ...people.filter((user) => user.id !== me?.id)]
  const options: Option[] = sorted.map((user) => ({
    value: user.id,
    label: user.displayName,
    icon: <Avatar name={user.displayName} size="xs" />,
    ...(user.id === me?.id ? { hint: t('common.you') } : {}),
  }))
  return (
    <Combobox
      label={label}
      options={options}
      loading={users.isPending}
      chosen={value ? [value] : []}
      onChoose={(id) => onPick(id, people.find((user) => user.id === id)?.displayName ?? null)}
      footer={clearable && value ? <Clear onClear={() => onPick(null, null)} /> : undefined}
    />
  )
}

/** Chooses a team, or none. */
export function TeamPicker({ label, value, onPick }: { label: string; value: string | null; onPick: Pick }) {
  const teams = useQuery(teamsQuery)
  const options = (teams.data ?? []).map((team) => ({ value: team.id, label: team.name }))
  return (
    <Combobox
      label={label}
      options={options}
      loading={teams.isPending}
      chosen={value ? [value] : []}
      onChoose={(id) => onPick(id, options.find((option) => option.value === id)?.label ?? null)}
      footer={value ? <Clear onClear={() => onPick(null, null)} /> : undefined}
    />
  )
}

/** Chooses a record of a type by searching the server. */
export function RecordPicker({
  label,
  type,
  value,
  onPick,
  exclude,
}: {
  label: string
  type: RecordType
  value: string | null
  onPick: Pick
  exclude?: string
}) {
  const [typed, setTyped] = useState('')
  const q = useDebounced(typed.trim(), 150)
  const found = useQuery({
    queryKey: [type, 'pick', q],
    queryFn: () => resourceOf(type).page(q ? { q } : { sort: '-updatedAt' }, null, 10),
    placeholderData: keepPreviousData,
  })
  const options = (found.data?.items ?? [])
    .filter((record) => record.id !== exclude)
    .map((record) => {
      const title = recordTitle(record)
      return {
        value: record.id,
        label: title,
        icon: <Avatar name={title} size="xs" square={type === 'company'} />,
        // Tickets are often called alike.
        ...('number' in record ? { hint: `#${String(record.number)}` } : {}),
      }
    })
  return (
    <Combobox
      label={label}
      options={options}
      search={typed}
      onSearch={setTyped}
      loading={found.isPending}
      chosen={value ? [value] : []}
      onChoose={(id) => onPick(id, options.find((option) => option.value === id)?.label ?? null)}
      footer={value ? <Clear onClear={() => onPick(null, null)} /> : undefined}
    />
  )
}

/** Chooses any number of tags; typing a new name offers to make it. */
export function TagPicker({
  label,
  value,
  onChange,
  creatable = true,
}: {
  label: string
  value: readonly string[]
  onChange: (tags: string[]) => void
  creatable?: boolean
}) {
  const [typed, setTyped] = useState('')
  const tags = useQuery(tagsQuery)
  const names = [...new Set([...value, ...(tags.data ?? []).map((tag) => tag.name)])]
  const matching = names.filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()))
  const toggle = (name: string) =>
    onChange(value.includes(name) ? value.filter((one) => one !== name) : [...value, name])
  return (
    <Combobox
      label={label}
      multiple
      options={matching.map((name) => ({ value: name, label: name }))}
      search={typed}
      onSearch={setTyped}
      loading={tags.isPending}
      chosen={value}
      onChoose={toggle}
      onCreate={
        creatable
          ? (name) => {
              toggle(name)
              setTyped('')
            }
          : undefined
      }
    />
  )
}
