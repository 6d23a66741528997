import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useWatch, type FieldValues } from 'react-hook-form'
import type { ZodType } from 'zod'
import type { FieldShape } from '@/components/fields/field'
import type { CodeFields } from '@/components/form/server-errors'
import { useAppForm, type AppForm } from '@/components/form/use-app-form'
import { conflictStore } from '@/components/record/conflict-store'
import { changedValues, saveMerging, type Versioned } from '@/lib/records/save-merging'

interface EditFormOptions<R extends Versioned, T extends FieldValues> {
  /** What is edited, as it was loaded. */
  record: R
  /** Its writable part: names and values as in the API's input. */
  valuesOf: (record: R) => T
  schema: ZodType<T, T>
  /** What the draft is kept under; the version of the record joins it, so that a draft never brings old values back. */
  draftKey: string
  /** How the fields are called, should somebody else have changed the same ones. */
  fields: readonly FieldShape[]
  title: string
  change: (patch: Partial<T>, version: number) => Promise<R>
  read: () => Promise<R>
  onSaved: (record: R) => void
  codes?: CodeFields<T>
}

export interface EditForm<T extends FieldValues> {
  app: AppForm<T>
  /** Something differs from what is saved. */
  dirty: boolean
  /** Back to what is saved. */
  discard: () => void
}

/** A form over something that exists: sends only what changed, merges with what others changed meanwhile. */
export function useEditForm<R extends Versioned, T extends FieldValues>(options: EditFormOptions<R, T>): EditForm<T> {
  const { valuesOf, fields, title } = options
  const [base, setBase] = useState(options.record)
  const saving = useMutation({
    mutationFn: (patch: Partial<T>) =>
      saveMerging<R>({
        before: base,
        patch,
        title: () => title,
        change: (kept, version) => options.change(kept as Partial<T>, version),
        read: options.read,
        ask: (name, clashes) => conflictStore.ask(name, fields, clashes),
      }),
  })
  const initial = valuesOf(base)
  const app: AppForm<T> = useAppForm<T>({
    schema: options.schema,
    defaultValues: initial,
    draftKey: `${options.draftKey}.${base.version}`,
    ...(options.codes ? { codes: options.codes } : {}),
    onSubmit: async (values) => {
      const patch = changedValues(initial, values)
      const saved = Object.keys(patch).length === 0 ? base : await saving.mutateAsync(patch)
      setBase(saved)
      app.form.reset(valuesOf(saved))
      options.onSaved(saved)
    },
  })
  const values = useWatch({ control: app.form.control }) as T
  const dirty = Object.keys(changedValues(initial, values)).length > 0
  return { app, dirty, discard: app.discard }
}
