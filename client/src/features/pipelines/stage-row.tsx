import { Trash2 } from 'lucide-react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { OrderedRow } from '@/components/settings/ordered-list'
import { RowField } from '@/components/settings/row-field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { probabilityOf, stageKinds, type PipelineValues } from './pipeline-schema'

/** The same columns for the heading and the rows. */
export const stageColumns = 'md:grid-cols-[5.75rem_minmax(10rem,1fr)_7rem_7rem_7rem_2rem] md:gap-2'

interface StageRowProps {
  sortKey: string
  form: UseFormReturn<PipelineValues>
  index: number
  canRemove: boolean
  onRemove: () => void
}

/** One stage in place; on a phone a card, with the labels that elsewhere stand above the columns. */
export function StageRow({ sortKey, form, index, canRemove, onRemove }: StageRowProps) {
  const { t } = useTranslation()
  const stages = useWatch({ control: form.control, name: 'stages' })
  const kind = stages[index]?.kind ?? 'open'
  const typed = stages[index]?.name.trim() ?? ''
  const name = typed === '' ? t('pipelines.newStage') : typed
  const isLastOfKind = stages.filter((stage) => stage.kind === kind && stage.id !== null).length === 1
  const settled = probabilityOf[kind]
  return (
    <OrderedRow
      sortKey={sortKey}
      className={`grid grid-cols-3 items-start gap-2 rounded-md border border-line p-2 md:border-transparent md:p-0 md:py-1 ${stageColumns}`}
      handlesClassName="max-md:col-span-2"
    >
      <RowField
        form={form}
        name={`stages.${index}.name`}
        label={t('pipelines.stage')}
        className="max-md:col-span-3 max-md:row-start-2"
      >
        {({ field, aria }) => <Input {...field} {...aria} maxLength={100} />}
      </RowField>
      <RowField form={form} name={`stages.${index}.kind`} label={t('pipelines.kind')} of={name}>
        {({ field, aria }) => (
          <Select
            id={aria.id}
            label={t('pipelines.kind')}
            invalid={aria['aria-invalid']}
            className="w-full"
            value={field.value}
            options={stageKinds.map((value) => ({ value, label: t(`pipelines.kinds.${value}`) }))}
            onChange={(next) => {
              field.onChange(next)
              const sure = probabilityOf[next as keyof typeof probabilityOf]
              if (sure !== null) form.setValue(`stages.${index}.probability`, sure, { shouldDirty: true })
              if (sure !== null) form.setValue(`stages.${index}.expectedDays`, '', { shouldDirty: true })
            }}
          />
        )}
      </RowField>
      <RowField form={form} name={`stages.${index}.probability`} label={t('pipelines.probability')} of={name}>
        {({ field, aria }) => (
          <span className="relative block">
            <Input {...field} {...aria} inputMode="numeric" readOnly={settled === field.value} className="num pr-7" />
            <span aria-hidden className="absolute inset-y-0 right-2.5 flex items-center text-ink-3">
              %
            </span>
          </span>
        )}
      </RowField>
      <RowField form={form} name={`stages.${index}.expectedDays`} label={t('pipelines.expectedDays')} of={name}>
        {({ field, aria }) => (
          <Input {...field} {...aria} inputMode="numeric" placeholder={t('pipelines.anyDays')} className="num" />
        )}
      </RowField>
      <IconButton
        icon={Trash2}
        size="md"
        className="max-md:col-start-3 max-md:row-start-1 max-md:justify-self-end"
        label={t('pipelines.remove', { name })}
        disabled={!canRemove || (isLastOfKind && stages[index]?.id !== null)}
        onClick={onRemove}
      />
    </OrderedRow>
  )
}
