import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { recordType } from '@/lib/records/record-types'
import {
  charts,
  isTime,
  orders,
  stretches,
  withEntity,
  words,
  type ReportDraft,
  type ReportEntity,
} from './report-draft'
import { ReportFilters } from './report-filters'
import { GroupsPart, MeasuresPart } from './report-parts'

interface ReportSettingsProps {
  draft: ReportDraft
  entities: readonly ReportEntity[]
  /** Messages by JSON name. */
  problems: Readonly<Record<string, readonly string[]>>
  onChange: (draft: ReportDraft) => void
}

/** Everything that a report is asked: what is counted, told apart by what, of which records, drawn how. */
export function ReportSettings({ draft, entities, problems, onChange }: ReportSettingsProps) {
  const { t } = useTranslation()
  const entity = entities.find((one) => one.entity === draft.entity)
  const fields = entity?.fields ?? []
  const set = (change: Partial<ReportDraft>) => onChange({ ...draft, ...change })
  const times = fields.filter((field) => isTime(field) && field.canFilter)
  const nameOf = (type: string) => {
    const known = recordType(type)
    return known ? t(known.many) : words(type)
  }
  return (
    <div className="space-y-5">
      <Part label={t('reports.name')} problem={problems.name}>
        {(id) => (
          <Input
            id={id}
            maxLength={100}
            value={draft.name}
            aria-invalid={problems.name !== undefined}
            placeholder={t('reports.namePlaceholder')}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Part>
      <Part label={t('reports.entity')} problem={problems.entity}>
        {(id) => (
          <Select
            id={id}
            label={t('reports.entity')}
            className="w-full"
            value={draft.entity}
            onChange={(next) =>
              onChange(
                withEntity(
                  draft,
                  next as ReportDraft['entity'],
                  entities.find((one) => one.entity === next)?.fields ?? [],
                ),
              )
            }
            options={entities.map(({ entity: type }) => ({ value: type, label: nameOf(type) }))}
          />
        )}
      </Part>
      <MeasuresPart draft={draft} fields={fields} problems={problems} set={set} />
      <GroupsPart draft={draft} fields={fields} problems={problems} set={set} />
      <Part label={t('reports.period')} problem={problems['period.field']}>
        {(id) => (
          <div className="flex gap-1.5">
            <Select
              id={id}
              label={t('reports.period')}
              className="min-w-0 flex-1"
              value={draft.period?.field ?? ''}
              onChange={(field) =>
                set({ period: field ? { field, within: draft.period?.within ?? 'thisYear' } : null })
              }
              options={[
                { value: '', label: t('reports.always') },
                ...times.map(({ name, label }) => ({ value: name, label })),
              ]}
            />
            {draft.period && (
              <Select
                label={t('reports.within')}
                className="min-w-0 flex-1"
                value={draft.period.within}
                onChange={(within) =>
                  set({ period: { field: draft.period?.field ?? '', within: within as (typeof stretches)[number] } })
                }
                options={stretches.map((value) => ({ value, label: t(`reports.stretches.${value}`) }))}
              />
            )}
          </div>
        )}
      </Part>
      <fieldset className="space-y-1.5">
        <legend className="mb-1.5 text-xs font-medium text-ink-2">{t('reports.filters')}</legend>
        <ReportFilters
          key={draft.entity}
          fields={fields}
          filter={draft.filter}
          onChange={(filter) => set({ filter })}
        />
        {Object.entries(problems)
          .filter(([name]) => name.startsWith('filter'))
          .map(([name, messages]) => (
            <p key={name} className="text-xs text-danger">
              {messages.join(' ')}
            </p>
          ))}
      </fieldset>
      <div className="grid grid-cols-2 gap-2">
        <Part label={t('reports.chart')}>
          {(id) => (
            <Select
              id={id}
              label={t('reports.chart')}
              className="w-full"
              value={draft.chart}
              onChange={(chart) => set({ chart: chart as ReportDraft['chart'] })}
              options={charts.map((value) => ({ value, label: t(`reports.charts.${value}`) }))}
            />
          )}
        </Part>
        <Part label={t('reports.order')}>
          {(id) => (
            <Select
              id={id}
              label={t('reports.order')}
              className="w-full"
              value={draft.order}
              onChange={(order) => set({ order: order as ReportDraft['order'] })}
              options={orders.map((value) => ({ value, label: t(`reports.orders.${value}`) }))}
            />
          )}
        </Part>
      </div>
      <div className="flex items-start justify-between gap-4">
        <div>
          <label htmlFor="report-shared" className="block font-medium">
            {t('reports.share')}
          </label>
          <p className="text-xs text-pretty text-ink-2">{t('reports.shareHelp')}</p>
        </div>
        <Switch id="report-shared" checked={draft.isShared} onCheckedChange={(isShared) => set({ isShared })} />
      </div>
    </div>
  )
}

interface PartProps {
  label: string
  problem?: readonly string[] | undefined
  children: (id: string) => ReactNode
}

function Part({ label, problem, children }: PartProps) {
  const id = useId()
  return (
    <div className="min-w-0 space-y-1.5">
      <label htmlFor={id} className="block text-xs font-medium text-ink-2">
        {label}
      </label>
      {children(id)}
      {problem && <p className="text-xs text-danger">{problem.join(' ')}</p>}
    </div>
  )
}
