import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { functions, isTime, units, type ReportDraft, type ReportEntity } from './report-draft'

interface ListPartProps {
  draft: ReportDraft
  problems: Readonly<Record<string, readonly string[]>>
  fields: ReportEntity['fields']
  set: (change: Partial<ReportDraft>) => void
}

/** The numbers: how many there are, or something of a field. */
export function MeasuresPart({ draft, fields, problems, set }: ListPartProps) {
  const { t } = useTranslation()
  const numbers = fields.filter(({ canMeasure }) => canMeasure)
  const options = [
    { value: 'count', label: t('reports.count') },
    ...numbers.flatMap(({ name, label }) =>
      functions.map((one) => ({ value: `${one} ${name}`, label: t(`reports.functions.${one}`, { name: label }) })),
    ),
  ]
  const measures = draft.measures
  const change = (index: number, value: string) => {
    const [one = 'count', field] = value.split(' ')
    const next = { function: one as 'count' | (typeof functions)[number], field: field ?? null }
    set({ measures: measures.map((measure, at) => (at === index ? next : measure)) })
  }
  const valueOf = ({ function: one, field }: ReportDraft['measures'][number]) => (field ? `${one} ${field}` : 'count')
  const free = options.find(({ value }) => !measures.some((measure) => valueOf(measure) === value))
  const add = () => {
    const [one = 'count', field] = (free?.value ?? 'count').split(' ')
    set({ measures: [...measures, { function: one as 'count', field: field ?? null }] })
  }
  return (
    <fieldset className="space-y-1.5">
      <legend className="mb-1.5 text-xs font-medium text-ink-2">{t('reports.measures')}</legend>
      {measures.map((measure, index) => (
        <div key={index} className="space-y-1">
          <div className="flex gap-1">
            <Select
              label={t('reports.measureAt', { place: index + 1 })}
              className="min-w-0 flex-1"
              value={valueOf(measure)}
              onChange={(value) => change(index, value)}
              options={options}
            />
            {measures.length > 1 && (
              <IconButton
                icon={X}
                size="md"
                label={t('reports.removeMeasure', { place: index + 1 })}
                onClick={() => set({ measures: measures.filter((_, at) => at !== index) })}
              />
            )}
          </div>
          <Problem messages={problems[`measures[${index}].field`]} />
        </div>
      ))}
      <Problem messages={problems.measures} />
      {measures.length < 4 && free && (
        <Button variant="ghost" size="sm" icon={Plus} onClick={add}>
          {t('reports.addMeasure')}
        </Button>
      )}
    </fieldset>
  )
}

/** The fields by which records are told apart. */
export function GroupsPart({ draft, fields, problems, set }: ListPartProps) {
  const { t } = useTranslation()
  const groups = draft.groupBy
  const change = (index: number, next: ReportDraft['groupBy'][number] | null) =>
    set({
      groupBy: next ? groups.map((one, at) => (at === index ? next : one)) : groups.filter((_, at) => at !== index),
    })
  const groupable = fields.filter(({ canGroup }) => canGroup)
  return (
    <fieldset className="space-y-1.5">
      <legend className="mb-1.5 text-xs font-medium text-ink-2">{t('reports.groupBy')}</legend>
      {[...groups, null].slice(0, 2).map((group, index) => {
        const field = fields.find(({ name }) => name === group?.field)
        const choose = (name: string) => {
          if (group) change(index, name ? { field: name, by: null } : null)
          else if (name) set({ groupBy: [...groups, { field: name, by: null }] })
        }
        return (
          <div key={index} className="space-y-1">
            <div className="flex gap-1.5">
              <Select
                label={t('reports.groupAt', { place: index + 1 })}
                className="min-w-0 flex-1"
                value={group?.field ?? ''}
                onChange={choose}
                options={[
                  { value: '', label: t(index === 0 ? 'reports.noGroup' : 'reports.noSecondGroup') },
                  ...groupable
                    .filter(({ name }) => name === group?.field || !groups.some((other) => other.field === name))
                    .map(({ name, label }) => ({ value: name, label })),
                ]}
              />
              {group && field && isTime(field) && (
                <Select
                  label={t('reports.unitOf', { name: field.label })}
                  value={group.by ?? 'month'}
                  onChange={(by) => change(index, { field: group.field, by: by as (typeof units)[number] })}
                  options={units.map((value) => ({ value, label: t(`reports.units.${value}`) }))}
                />
              )}
            </div>
            <Problem messages={problems[`groupBy[${index}].field`] ?? problems[`groupBy[${index}].by`]} />
          </div>
        )
      })}
      <Problem messages={problems.groupBy} />
    </fieldset>
  )
}

const Problem = ({ messages }: { messages: readonly string[] | undefined }) =>
  messages ? (
    <p role="alert" className="text-xs text-danger">
      {messages.join(' ')}
    </p>
  ) : null
