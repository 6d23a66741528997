import { useQueries, useQuery } from '@tanstack/react-query'
import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field, FilterOptions } from '@/components/fields/field'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { resourceOf } from '@/lib/api/resource'
import { usersQuery } from '@/lib/records/people-and-tags'
import { recordTitle } from '@/lib/records/record-types'
import { Chip } from './filter-chip'
import { FilterEditor } from './filter-editor'
import type { ListState } from './list-state'
import { RangeChip, rangeParams } from './range-chip'

interface FilterChipsProps<R> {
  fields: readonly Field<R>[]
  filters: ListState['filters']
  onChange: (filters: ListState['filters']) => void
}

/** Tasks have a filter and a range that are both called `due`. */
const rangeKey = (range: string) => `${range} range`

/** The filters in force, each a chip to change or take away. Between chips: and; within one: any of. */
export function FilterChips<R>({ fields, filters, onChange }: FilterChipsProps<R>) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState<string | null>(null)
  const filterable = fields.filter((field) => field.filter)
  const ranges = fields.flatMap(({ range, label }) => (range ? [{ range, label }] : []))
  const shownRanges = ranges.filter(
    ({ range }) => adding === rangeKey(range) || rangeParams(range).some((param) => filters[param]),
  )
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
      {shownRanges.map(({ range, label }) => (
        <RangeChip
          key={range}
          label={t(label)}
          range={range}
          filters={filters}
          open={adding === rangeKey(range)}
          onOpen={(open) => setAdding(open ? rangeKey(range) : null)}
          onChange={(change) => onChange({ ...filters, ...change })}
        />
      ))}
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
        {ranges.map(({ range, label }) => (
          <MenuItem key={range} onSelect={() => setTimeout(() => setAdding(rangeKey(range)), 50)}>
            {t(label)}
          </MenuItem>
        ))}
      </Menu>
      {(shown.some(({ filter }) => filter && filters[filter]) || shownRanges.length > 0) && (
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
    <Chip
      label={label}
      how={values.length > 1 ? t('table.filterAnyOf') : t('table.filterIs')}
      value={names.slice(0, mostNames).join(', ') + (names.length > mostNames ? ` +${names.length - mostNames}` : '')}
      open={open}
      onOpen={onOpen}
      onRemove={() => onChange([])}
    >
      <FilterEditor field={field} values={values} onChange={onChange} onDone={() => onOpen(false)} />
    </Chip>
  )
}

/** More values than a chip has room for are only counted. */
const mostNames = 3

const noOptions: FilterOptions = { queryKey: ['none'], queryFn: () => Promise.resolve([]) }

/** What the values of a filter are called. */
function useValueNames<R>(field: Field<R>, values: readonly string[]): string[] {
  const { t } = useTranslation()
  const isPerson = field.kind === 'owner' || field.kind === 'person'
  const users = useQuery({ ...usersQuery, enabled: isPerson })
  const options = useQuery({ ...(field.filterOptions ?? noOptions), enabled: field.filterOptions !== undefined })
  const ids = field.kind === 'record' ? values.slice(0, mostNames).filter((value) => value !== 'none') : []
  const related = useQueries({ queries: ids.map((id) => resourceOf(field.recordType ?? 'company').one(id)) })
  return values.map((value) => {
    if (value === 'me') return t('common.you')
    if (value === 'none') return t('table.filterNone')
    if (field.filterOptions) return options.data?.find((option) => option.value === value)?.label ?? '…'
    if (isPerson) return users.data?.find((user) => user.id === value)?.displayName ?? '…'
    if (field.kind === 'record') {
      const record = related[ids.indexOf(value)]?.data
      return record ? recordTitle(record) : '…'
    }
    const choice = field.choices?.find((one) => one.value === value)
    return choice ? t(choice.label) : value
  })
}
