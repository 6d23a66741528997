import { Plus, Text, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { OrderedList, OrderedRow } from '@/components/settings/ordered-list'
import { RowField } from '@/components/settings/row-field'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Input, Textarea } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { maxSteps, stepAfter, stepTypes, type StepValues } from './follow-up-steps'

interface WithSteps {
  steps: StepValues[]
}

const columns = 'md:grid-cols-[5.75rem_4.5rem_7.5rem_minmax(8rem,1fr)_4.25rem] md:gap-2'

/** The steps of a follow-up in order. Stands within a `FormProvider` whose values have `steps`. */
export function StepList() {
  const { t } = useTranslation()
  const form = useFormContext<WithSteps>()
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: 'steps', keyName: 'key' })
  return (
    <div className="space-y-2">
      <div aria-hidden className={`hidden h-7 items-center text-xs font-medium text-ink-2 md:grid ${columns}`}>
        <span />
        <span>{t('followUps.afterDays')}</span>
        <span>{t('followUps.type')}</span>
        <span>{t('followUps.what')}</span>
        <span />
      </div>
      <OrderedList
        label={t('followUps.steps')}
        className="space-y-1 max-md:space-y-3"
        keys={fields.map(({ key }) => key)}
        nameAt={(index) => form.getValues(`steps.${index}.title`) || t('followUps.newStep')}
        onMove={move}
      >
        {fields.map(({ key }, index) => (
          <StepRow
            key={key}
            sortKey={key}
            index={index}
            onRemove={fields.length === 1 ? undefined : () => remove(index)}
          />
        ))}
      </OrderedList>
      <Button
        icon={Plus}
        onClick={() =>
          append(stepAfter(form.getValues('steps').at(-1)), { focusName: `steps.${fields.length}.afterDays` })
        }
        disabled={fields.length >= maxSteps}
      >
        {t('followUps.addStep')}
      </Button>
    </div>
  )
}

interface StepRowProps {
  sortKey: string
  index: number
  /** Absent for the last one: a follow-up does something. */
  onRemove: (() => void) | undefined
}

/** One step in place; on a phone a card. */
function StepRow({ sortKey, index, onRemove }: StepRowProps) {
  const { t } = useTranslation()
  const form = useFormContext<WithSteps>()
  const { title, description } = useWatch({ control: form.control, name: `steps.${index}` })
  const [detailed, setDetailed] = useState(description !== '')
  const name = title.trim() === '' ? t('followUps.newStep') : title.trim()
  return (
    <OrderedRow
      sortKey={sortKey}
      className={`grid grid-cols-[6rem_minmax(0,1fr)_auto] items-start gap-2 rounded-md border border-line p-2 md:border-transparent md:p-0 md:py-1 ${columns}`}
      handlesClassName="max-md:col-span-2"
    >
      <RowField
        form={form}
        name={`steps.${index}.afterDays`}
        label={t('followUps.afterDays')}
        of={name}
        className="max-md:row-start-2"
      >
        {({ field, aria }) => <Input {...field} {...aria} inputMode="numeric" maxLength={3} className="num" />}
      </RowField>
      <RowField
        form={form}
        name={`steps.${index}.type`}
        label={t('followUps.type')}
        of={name}
        className="max-md:col-span-2 max-md:row-start-2"
      >
        {({ field, aria }) => (
          <Select
            id={aria.id}
            label={t('followUps.type')}
            className="w-full"
            value={field.value}
            options={stepTypes.map((value) => ({ value, label: t(`choices.taskType.${value}`) }))}
            onChange={field.onChange}
          />
        )}
      </RowField>
      <RowField
        form={form}
        name={`steps.${index}.title`}
        label={t('followUps.what')}
        className="max-md:col-span-3 max-md:row-start-3"
      >
        {({ field, aria }) => <Input {...field} {...aria} maxLength={300} />}
      </RowField>
      <span className="flex max-md:col-start-3 max-md:row-start-1">
        <IconButton
          icon={Text}
          size="md"
          label={t('followUps.detailsOf', { name })}
          aria-expanded={detailed}
          onClick={() => setDetailed(!detailed)}
        />
        <IconButton
          icon={Trash2}
          size="md"
          label={t('followUps.remove', { name })}
          disabled={!onRemove}
          onClick={onRemove}
        />
      </span>
      {detailed && (
        <RowField
          form={form}
          name={`steps.${index}.description`}
          label={t('followUps.details')}
          of={name}
          className="col-span-full md:col-start-2"
        >
          {({ field, aria }) => (
            <Textarea {...field} {...aria} maxLength={2000} rows={2} placeholder={t('followUps.detailsExample')} />
          )}
        </RowField>
      )}
    </OrderedRow>
  )
}
