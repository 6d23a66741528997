import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { partsOf, partsTogether } from '@/components/data-table/list-state'
import { RecordPicker } from '@/components/fields/pickers'
import { stagesQuery } from '@/components/reports/stages-query'
import { Button } from '@/components/ui/button'
import { Combobox, type Option } from '@/components/ui/combobox'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import { Select } from '@/components/ui/select'
import { resourceOf } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'
import { usersQuery } from '@/lib/records/people-and-tags'
import { recordTitle, recordType } from '@/lib/records/record-types'
import { useMe } from '@/lib/session/me'
import { isTime, parametersOf, words, type ReportField } from './report-draft'

type Filter = Readonly<Record<string, string>>

interface ReportFiltersProps {
  fields: readonly ReportField[]
  filter: Filter
  onChange: (filter: Record<string, string>) => void
}

/** Which records count: the filters of their list, one below the other. */
export function ReportFilters({ fields, filter, onChange }: ReportFiltersProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<readonly string[]>([])
  const shown = fields.filter(
    (field) => opened.includes(field.name) || parametersOf(field).some((name) => filter[name] !== undefined),
  )
  const others = fields.filter((field) => field.canFilter && !shown.includes(field))
  const set = (name: string, value: string) => {
    const rest = Object.fromEntries(Object.entries(filter).filter(([other]) => other !== name))
    onChange(value === '' ? rest : { ...rest, [name]: value })
  }
  const remove = (field: ReportField) => {
    const gone = parametersOf(field)
    setOpened(opened.filter((name) => name !== field.name))
    onChange(Object.fromEntries(Object.entries(filter).filter(([name]) => !gone.includes(name))))
  }
  return (
    <div className="space-y-2">
      {shown.map((field) => (
        <div
          key={field.name}
          role="group"
          aria-label={field.label}
          className="space-y-1 rounded-lg border border-line p-2"
        >
          <div className="flex items-center gap-1">
            <span className="min-w-0 flex-1 truncate text-xs font-medium text-ink-2">{field.label}</span>
            <IconButton
              size="xs"
              icon={X}
              label={t('reports.removeFilter', { name: field.label })}
              onClick={() => remove(field)}
            />
          </div>
          <FilterControl field={field} filter={filter} set={set} />
        </div>
      ))}
      <Select
        label={t('reports.addFilter')}
        className="w-full"
        value=""
        onChange={(name) => name && setOpened([...opened, name])}
        options={[
          { value: '', label: t('reports.addFilter') },
          ...others.map(({ name, label }) => ({ value: name, label })),
        ]}
      />
    </div>
  )
}

interface ControlProps {
  field: ReportField
  filter: Filter
  set: (name: string, value: string) => void
}

function FilterControl({ field, filter, set }: ControlProps) {
  const { t } = useTranslation()
  const value = filter[field.name] ?? ''
  if (field.from && field.to) return <RangeControl field={field} filter={filter} set={set} />
  if (field.kind === 'boolean') {
    return (
      <Select
        label={field.label}
        className="w-full"
        value={value}
        onChange={(next) => set(field.name, next)}
        options={[
          { value: '', label: t('reports.any') },
          { value: 'true', label: t('reports.yes') },
          { value: 'false', label: t('reports.no') },
        ]}
      />
    )
  }
  if (field.choices.length > 0) {
    const options = field.choices.map((choice) => ({
      value: choice,
      label: field.name.startsWith('field.') ? choice : words(choice),
    }))
    return <AnyOf field={field} value={value} options={options} set={set} />
  }
  if (field.kind === 'reference') {
    return field.refersTo && recordType(field.refersTo) ? (
      <OneRecord field={field} type={field.refersTo as RecordType} value={value} set={set} />
    ) : field.name === 'stageId' || field.name === 'pipelineId' ? (
      <AnyStage field={field} value={value} set={set} />
    ) : (
      <AnyPerson field={field} value={value} set={set} />
    )
  }
  return <Input aria-label={field.label} value={value} onChange={(event) => set(field.name, event.target.value)} />
}

function RangeControl({ field, filter, set }: ControlProps) {
  const { t } = useTranslation()
  const time = isTime(field)
  const bound = (name: string, label: string) => (
    <Input
      type={time ? 'date' : 'number'}
      aria-label={t('reports.boundOf', { name: field.label, bound: label })}
      title={label}
      value={(filter[name] ?? '').slice(0, time ? 10 : undefined)}
      onChange={(event) => set(name, event.target.value)}
    />
  )
  return (
    <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-1.5">
      {bound(field.from ?? '', t('reports.from'))}
      <span className="text-xs text-ink-2">{t(time ? 'reports.before' : 'reports.upTo')}</span>
      {bound(field.to ?? '', t(time ? 'reports.before' : 'reports.upTo'))}
    </div>
  )
}

interface ValueProps {
  field: ReportField
  value: string
  set: ControlProps['set']
}

/** Any of several values, behind a button that names them. */
function AnyOf({
  field,
  value,
  options,
  loading = false,
  set,
}: ValueProps & { options: readonly Option[]; loading?: boolean }) {
  const { t } = useTranslation()
  const chosen = partsOf(value)
  const all = field.canBeNone ? [...options, { value: 'none', label: t('reports.noValue') }] : options
  const names = chosen.map((one) => all.find((option) => option.value === one)?.label ?? one)
  return (
    <Popover
      label={field.label}
      trigger={
        <Button size="sm" className="w-full justify-start">
          <span className="truncate">{names.length > 0 ? names.join(', ') : t('reports.any')}</span>
        </Button>
      }
    >
      <Combobox
        label={field.label}
        multiple
        options={all}
        loading={loading}
        chosen={chosen}
        onChoose={(one) =>
          set(
            field.name,
            partsTogether(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]),
          )
        }
      />
    </Popover>
  )
}

function AnyPerson(props: ValueProps) {
  const { t } = useTranslation()
  const me = useMe()
  const users = useQuery(usersQuery)
  // "Me" is whoever looks at the report.
  const options = [
    { value: 'me', label: t('reports.whoeverLooks') },
    ...(users.data ?? []).map(({ id, displayName }) => ({
      value: id,
      label: displayName,
      ...(id === me?.id && { hint: t('common.you') }),
    })),
  ]
  return <AnyOf {...props} options={options} loading={users.isPending} />
}

function AnyStage(props: ValueProps) {
  const pipelines = useQuery(stagesQuery)
  const all = pipelines.data ?? []
  const options =
    props.field.name === 'pipelineId'
      ? all.map(({ id, name }) => ({ value: id, label: name }))
      : all.flatMap((pipeline) =>
          pipeline.stages.map((stage) => ({
            value: stage.id,
            label: stage.name,
            ...(all.length > 1 && { hint: pipeline.name }),
          })),
        )
  return <AnyOf {...props} options={options} loading={pipelines.isPending} />
}

function OneRecord({ field, type, value, set }: ValueProps & { type: RecordType }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const id = value === 'none' ? '' : value
  const record = useQuery({ ...resourceOf(type).one(id), enabled: id !== '' })
  const name = value === 'none' ? t('reports.noValue') : record.data ? recordTitle(record.data) : t('reports.any')
  return (
    <Popover
      label={field.label}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" className="w-full justify-start">
          <span className="truncate">{name}</span>
        </Button>
      }
    >
      <RecordPicker
        label={field.label}
        type={type}
        value={id || null}
        onPick={(picked) => {
          set(field.name, picked ?? '')
          setOpen(false)
        }}
      />
    </Popover>
  )
}
