import { useState, type ReactNode } from 'react'
import { useWatch, type FieldValues, type Path } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { fieldOf, type Field } from '@/components/fields/field'
import { FieldInput } from '@/components/fields/field-input'
import type { TextKey } from '@/lib/i18n/text-key'
import { FormField } from './form-field'
import { FormSection } from './form-section'
import type { AppForm } from './use-app-form'

/** A group of fields; without a title it is always in view. */
export interface FormLayout {
  title?: TextKey
  keys: readonly string[]
}

interface RecordFieldsProps<R, T extends FieldValues> {
  app: AppForm<T>
  fields: readonly Field<R>[]
  layout: readonly FormLayout[]
  /** Names of related records that were filled in beforehand, by field key. */
  names?: Readonly<Record<string, string>>
  /** Controls of this form's own, for fields whose kind has none. */
  controls?: Readonly<Record<string, (app: AppForm<T>) => ReactNode>>
}

const wide = new Set(['choices', 'emails', 'phones', 'address', 'longText', 'tags'])

/** Whether these are fields that the organization has added. */
const hasOwn = (keys: readonly string[]) => keys.some((key) => key.startsWith('field.'))

/** The controls of a record form, from its field catalogue. */
export function RecordFields<R, T extends FieldValues>({
  app,
  fields,
  layout,
  names = {},
  controls = {},
}: RecordFieldsProps<R, T>) {
  const { t } = useTranslation()
  const [picked, setPicked] = useState<Readonly<Record<string, string | null>>>(names)
  const values = useWatch({ control: app.form.control })
  const control = (key: string) => {
    const own = controls[key]
    if (own) {
      return (
        <div key={key} className="sm:col-span-2">
          {own(app)}
        </div>
      )
    }
    const field = fieldOf(fields, key)
    // What has been typed so far is judged like a record.
    const settled = field.settled?.(values as R) ?? null
    const help = settled ?? field.help
    return (
      <div key={key} className={wide.has(field.kind) ? 'sm:col-span-2' : undefined}>
        <FormField
          form={app.form}
          name={(field.custom === undefined ? key : ['customFields', field.custom].join('.')) as Path<T>}
          label={t(field.label)}
          required={field.required}
          {...(help ? { help: t(help) } : {})}
        >
          {({ field: bound, aria }) => (
            <FieldInput
              field={field}
              readOnly={settled !== null}
              id={aria.id}
              invalid={aria['aria-invalid']}
              describedBy={aria['aria-describedby']}
              value={bound.value}
              shownName={picked[key] ?? null}
              onBlur={bound.onBlur}
              onChange={(value, name) => {
                setPicked({ ...picked, [key]: name ?? null })
                bound.onChange(value)
              }}
            />
          )}
        </FormField>
      </div>
    )
  }
  return layout.map(({ title, keys }) =>
    title ? (
      <FormSection
        key={title}
        title={t(title)}
        open={
          keys.some((key) => key in app.form.formState.errors) ||
          (hasOwn(keys) && 'customFields' in app.form.formState.errors)
        }
      >
        {keys.map(control)}
      </FormSection>
    ) : (
      <div key={keys.join()} className="grid gap-x-3 gap-y-4 sm:grid-cols-2">
        {keys.map(control)}
      </div>
    ),
  )
}
