import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState, type ReactNode } from 'react'
import { useWatch, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z, type ZodType } from 'zod'
import { useCustomFields, useFields } from '@/components/fields/custom-fields'
import { fieldOf, isBlank, type Field } from '@/components/fields/field'
import { cleanValue } from '@/components/fields/field-change'
import { useNamed } from '@/components/fields/use-named'
import { Form } from '@/components/form/form'
import { RecordFields, type FormLayout } from '@/components/form/record-fields'
import { useAppForm, type AppForm } from '@/components/form/use-app-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { KeyCaps } from '@/components/ui/key-caps'
import { notify } from '@/components/ui/notify'
import { randomId } from '@/lib/api/ids'
import { ApiError, type Duplicate } from '@/lib/api/problem'
import { resourceOf, type InputOf, type RecordOf } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'
import { refreshAfter } from '@/lib/records/record-cache'
import { recordHref, recordTitle } from '@/lib/records/record-types'
import { DuplicateList } from './duplicate-list'
import { useDuplicateCandidates, type Likeness } from './use-duplicate-candidates'

interface RecordCreateProps<T extends RecordType, V extends FieldValues> {
  type: T
  fields: readonly Field<RecordOf<T>>[]
  layout: readonly FormLayout[]
  /** Controls of this form's own, for fields whose kind has none. */
  controls?: Readonly<Record<string, (app: AppForm<V>) => ReactNode>>
  schema: ZodType<V, V>
  blank: V
  /** A field that is filled in from where the form was opened. */
  start: { key: string; value: string } | null
  /** What tells that two records are the same: looked for while it is typed. */
  likeness: (values: V) => Likeness
  /** What is sent, when the form asks otherwise than the API. */
  toInput?: (values: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
  /** What is said when it is made. */
  said?: (record: RecordOf<T>) => string
  onClose: () => void
}

interface OwnValues {
  customFields?: Readonly<Record<string, unknown>>
}

/** The values of the organization's own fields pass the form's schema, which does not know them; the server judges them. */
const withOwnValues = <V extends FieldValues>(schema: ZodType<V, V>) =>
  schema.and(z.object({ customFields: z.record(z.string(), z.unknown()).optional() })) as unknown as ZodType<V, V>

/** What must be filled in stands in view, the rest in a section of its own. */
function withOwn<R>(layout: readonly FormLayout[], own: readonly Field<R>[]): readonly FormLayout[] {
  const required = own.filter((field) => field.required).map(({ key }) => key)
  const others = own.filter((field) => !field.required).map(({ key }) => key)
  const [first, ...rest] = layout
  return [
    ...(first ? [first] : []),
    ...(required.length > 0 ? [{ keys: required }] : []),
    ...rest,
    ...(others.length > 0 ? [{ title: 'records.sections.own' as const, keys: others }] : []),
  ]
}

/** The create form of any record type: drafts, duplicates, errors in place; opens the record when it is made. */
export function RecordCreate<T extends RecordType, V extends FieldValues>({
  type,
  fields: builtIn,
  layout: ownLayout,
  controls,
  schema,
  blank,
  start,
  likeness,
  toInput = (values) => values,
  said,
  onClose,
}: RecordCreateProps<T, V>) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const fields = useFields(type, builtIn)
  const own = useCustomFields(type)
  const layout = withOwn(ownLayout, own)
  const key = useRef(randomId())
  const anyway = useRef(false)
  const [refused, setRefused] = useState<readonly Duplicate[]>([])
  const startField = start ? (fields.find((field) => field.key === start.key) ?? null) : null
  const startName = useNamed(startField, start?.value)

  const app = useAppForm<V>({
    schema: withOwnValues(schema),
    defaultValues: { ...blank, ...(start ? { [start.key]: start.value } : {}), customFields: {} },
    // What begins with a given company is another draft than what begins empty.
    draftKey: start ? `${type}.${start.value}` : type,
    onSubmit: async (values) => {
      const filled = Object.fromEntries(
        Object.entries(values)
          .filter(([name]) => name !== 'customFields')
          .map(([name, value]) => [name, cleanValue(fieldOf(fields, name), value)] as const)
          .filter(([, value]) => !isBlank(value)),
      )
      const typed = (values as OwnValues).customFields
      const customFields = Object.fromEntries(
        own
          .map((field) => [field.custom ?? '', cleanValue(field, typed?.[field.custom ?? ''])] as const)
          .filter(([, value]) => !isBlank(value)),
      )
      const isEmpty = Object.keys(customFields).length === 0
      const input = toInput(isEmpty ? filled : { ...filled, customFields }) as InputOf<T>
      const record = await resourceOf(type).create(input, {
        allowDuplicate: anyway.current,
        idempotencyKey: key.current,
      })
      client.setQueryData([type, 'one', record.id], record)
      void refreshAfter(client, type)
      notify.done(said?.(record) ?? t('records.created', { name: recordTitle(record) }))
      open(record.id)
    },
    onFailed: (error) => {
      // The body may change before the next try, and a key stands for one body.
      key.current = randomId()
      if (!(error instanceof ApiError) || error.status !== 409 || error.duplicates.length === 0) return false
      setRefused(error.duplicates)
      return true
    },
  })

  const open = (id: string) => {
    const href = recordHref(type, id)
    if (href) void navigate({ to: href })
    else onClose()
  }
  const candidates = useDuplicateCandidates(type, likeness(useWatch({ control: app.form.control }) as V))
  const submitAnyway = () => {
    anyway.current = true
    void app.submit()
  }
  const nameOf = (name: string) =>
    name.startsWith('customFields') ? t('records.sections.own') : t(fieldOf(fields, name.split('.')[0] ?? name).label)
  const formId = `create-${type}`

  return (
    <Dialog
      open
      sticky
      onClose={onClose}
      title={t(`records.${type}.new`)}
      footer={
        <>
          <span className="flex-1">
            <KeyCaps keys="mod+enter" />
          </span>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} busy={app.busy}>
            {t(`records.${type}.create`)}
          </Button>
        </>
      }
    >
      <Form app={app} id={formId} labelOf={nameOf}>
        <RecordFields
          app={app}
          fields={fields}
          layout={layout}
          {...(controls ? { controls } : {})}
          names={start && startName ? { [start.key]: startName.name ?? startName.displayName ?? '' } : {}}
        />
        <DuplicateList
          duplicates={refused.length > 0 ? refused : candidates}
          onOpen={open}
          onSaveAnyway={refused.length > 0 ? submitAnyway : undefined}
        />
      </Form>
    </Dialog>
  )
}
