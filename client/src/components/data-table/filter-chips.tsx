import { useQuery } from '@tanstack/react-query'
import { ListFilter, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '@/components/fields/field'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { Popover } from '@/components/ui/popover'
import { resourceOf } from '@/lib/api/resource'
import { usersQuery } from '@/lib/records/people-and-tags'
import { recordTitle } from '@/lib/records/record-types'
import { FilterEditor } from './filter-editor'
import type { ListState } from './list-state'

interface FilterChipsProps<R> {
  fields: readonly Field<R>[]
  filters: ListState['filters']
  onChange: (filters: ListState['filters']) => void
}

/** The filters in force, each a chip to change or take away. Between chips: and; within one: any of. */
export function FilterChips<R>({ fields, filters, onChange }: FilterChipsProps<R>) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState<string | null>(null)
  const filterable = fields.filter((field) => field.filter)
  const shown = filterable.filter(({ filter }) => filter && (filters[filter] ?? adding === filter))
  const set = (param: string, values: readonly string[]) => onChange({ ...filters, [param]: values })
  return (
    <>
      {shown.map((field) => {
        const param = field.filter ?? ''
        return (
          <FilterChip
            key={param}
            field={field}
            values={filters[param] ?? []}
            open={adding === param}
            onOpen={(open) => setAdding(open ? param : null)}
            onChange={(values) => set(param, values)}
          />
        )
      })}
      <Menu
        align="start"
        trigger={
          <Button variant="ghost" size="sm" icon={ListFilter}>
            {t('table.filter')}
          </Button>
        }
      >
        {filterable.map((field) => (
          <MenuItem
            key={field.key}
            onSelect={() => {
              // After the menu has given the focus back, so that the editor keeps it.
              setTimeout(() => setAdding(field.filter ?? null), 50)
            }}
          >
            {t(field.label)}
          </MenuItem>
        ))}
      </Menu>
      {shown.some(({ filter }) => filter && filters[filter]) && (
        <Button variant="ghost" size="sm" onClick={() => onChange({})}>
          {t('table.clearFilters')}
        </Button>
      )}
    </>
  )
}

interface FilterChipProps<R> {
  field: Field<R>
  values: readonly string[]
  open: boolean
  onOpen: (open: boolean) => void
  onChange: (values: readonly string[]) => void
}

function FilterChip<R>({ field, values, open, onOpen, onChange }: FilterChipProps<R>) {
  const { t } = useTranslation()
  const names = useValueNames(field, values)
  const label = t(field.label)
  return (
    <span className="flex h-7 max-w-80 items-center rounded-md border border-line bg-sunken text-xs">
      <Popover
        label={label}
        open={open}
        onOpenChange={onOpen}
        trigger={
          <button
            type="button"
            className="target flex h-full min-w-0 items-center gap-1 rounded-l-md px-2 hover:bg-hover"
          >
            <span className="shrink-0 text-ink-2">
              {label} {values.length > 1 ? t('table.filterAnyOf') : t('table.filterIs')}
            </span>
            <span className="truncate font-medium">{names.join(', ') || '…'}</span>
          </button>
        }
      >
        <FilterEditor field={field} values={values} onChange={onChange} onDone={() => onOpen(false)} />
      </Popover>
      <button
        type="button"
        aria-label={t('common.removeNamed', { name: label })}
        onClick={() => onChange([])}
        className="target flex h-full w-6 items-center justify-center rounded-r-md text-ink-3 hover:bg-hover hover:text-ink"
      >
        <X className="size-3" aria-hidden />
      </button>
    </span>
  )
}

/** What the values of a filter are called. */
function useValueNames<R>(field: Field<R>, values: readonly string[]): string[] {
  const { t } = useTranslation()
  const users = useQuery({ ...usersQuery, enabled: field.kind === 'owner' })
  const [first = ''] = values
  const related = useQuery({
    ...resourceOf(field.recordType ?? 'company').one(first),
    enabled: field.kind === 'record' && first !== '',
  })
  return values.map((value) => {
    if (value === 'me') return t('common.you')
    if (field.kind === 'owner') return users.data?.find((user) => user.id === value)?.displayName ?? '…'
    if (field.kind === 'record') return related.data ? recordTitle(related.data) : '…'
    const choice = field.choices?.find((one) => one.value === value)
    return choice ? t(choice.label) : value
  })
}
