import { Plus, Trash2 } from 'lucide-react'
import { Controller, useFieldArray, useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { OrderedList, OrderedRow } from '@/components/settings/ordered-list'
import { RowField } from '@/components/settings/row-field'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { maxQuestions, newQuestion, type FormValues } from './lead-form-schema'
import { targets } from './question-names'

const columns = 'md:grid-cols-[5.75rem_minmax(8rem,1fr)_11rem_5.5rem_2rem] md:gap-2'

/** What the form asks, in order. */
export function QuestionList({ form }: { form: UseFormReturn<FormValues> }) {
  const { t } = useTranslation()
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: 'fields', keyName: 'key' })
  return (
    <div className="space-y-2">
      <div aria-hidden className={`hidden h-7 items-center text-xs font-medium text-ink-2 md:grid ${columns}`}>
        <span />
        <span>{t('leadForms.question')}</span>
        <span>{t('leadForms.target')}</span>
        <span>{t('leadForms.required')}</span>
        <span />
      </div>
      <OrderedList
        label={t('leadForms.questions')}
        className="space-y-1 max-md:space-y-3"
        keys={fields.map(({ key }) => key)}
        nameAt={(index) => form.getValues(`fields.${index}.label`) || t('leadForms.newQuestion')}
        onMove={move}
      >
        {fields.map(({ key }, index) => (
          <QuestionRow
            key={key}
            sortKey={key}
            form={form}
            index={index}
            onRemove={fields.length === 1 ? undefined : () => remove(index)}
          />
        ))}
      </OrderedList>
      <Button
        icon={Plus}
        onClick={() => append(newQuestion, { focusName: `fields.${fields.length}.label` })}
        disabled={fields.length >= maxQuestions}
      >
        {t('leadForms.addQuestion')}
      </Button>
    </div>
  )
}

interface QuestionRowProps {
  sortKey: string
  form: UseFormReturn<FormValues>
  index: number
  /** Absent for the last one: a form asks something. */
  onRemove: (() => void) | undefined
}

/** One question in place; on a phone a card. */
function QuestionRow({ sortKey, form, index, onRemove }: QuestionRowProps) {
  const { t } = useTranslation()
  const typed = useWatch({ control: form.control, name: `fields.${index}.label` })
  const name = typed.trim() === '' ? t('leadForms.newQuestion') : typed.trim()
  return (
    <OrderedRow
      sortKey={sortKey}
      className={`grid grid-cols-[minmax(0,1fr)_auto_2rem] items-start gap-2 rounded-md border border-line p-2 md:border-transparent md:p-0 md:py-1 ${columns}`}
      handlesClassName="max-md:col-span-2"
    >
      <RowField
        form={form}
        name={`fields.${index}.label`}
        label={t('leadForms.question')}
        className="max-md:col-span-3 max-md:row-start-2"
      >
        {({ field, aria }) => <Input {...field} {...aria} maxLength={200} />}
      </RowField>
      <RowField form={form} name={`fields.${index}.target`} label={t('leadForms.target')} of={name}>
        {({ field, aria }) => (
          <Select
            id={aria.id}
            label={t('leadForms.target')}
            invalid={aria['aria-invalid']}
            className="w-full"
            value={field.value}
            options={targets.map((value) => ({ value, label: t(`leadForms.targets.${value}`) }))}
            onChange={field.onChange}
          />
        )}
      </RowField>
      <label className="target flex h-8 items-center gap-2 max-md:mt-5">
        <Controller
          control={form.control}
          name={`fields.${index}.required`}
          render={({ field }) => (
            <Checkbox
              ref={field.ref}
              aria-label={t('leadForms.requiredOf', { name })}
              checked={field.value}
              onCheckedChange={(on) => field.onChange(on === true)}
              onBlur={field.onBlur}
            />
          )}
        />
        <span aria-hidden className="md:hidden">
          {t('leadForms.required')}
        </span>
      </label>
      <IconButton
        icon={Trash2}
        size="md"
        className="max-md:col-start-3 max-md:row-start-1"
        label={t('leadForms.remove', { name })}
        disabled={!onRemove}
        onClick={onRemove}
      />
    </OrderedRow>
  )
}
