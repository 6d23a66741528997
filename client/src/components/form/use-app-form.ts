import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form'
import type { $ZodType } from 'zod/v4/core'
import { useProblemText } from '@/components/states/problem-text'
import { dropDraft, readDraft, useDraft } from './use-draft'
import { showServerErrors, type CodeFields } from './server-errors'

interface AppFormOptions<T extends FieldValues> {
  /** Of zod, or of `zod/mini` where the first load counts. */
  schema: $ZodType<T, T>
  defaultValues: T
  /** Under this key what is typed survives closing and reloading. Null for forms with secrets. */
  draftKey?: string | null
  /**
   * When a field is judged first: on leaving it, or on submit. On submit where the button stands right below the
   * fields, or a message that appears on leaving one moves the button away under the pointer.
   */
  judge?: 'onTouched' | 'onSubmit'
  /** Saves. What it throws is shown: messages beside their fields, the rest above the form. */
  onSubmit: (values: T) => Promise<void>
  /** Looks at a failure first; true means it is dealt with (duplicates, a second factor asked for). */
  onFailed?: (error: unknown) => boolean
  /** Which field a refusal with a code of its own belongs to: `{ email_taken: 'email' }`. */
  codes?: CodeFields<T>
}

export interface AppForm<T extends FieldValues> {
  form: UseFormReturn<T>
  /** Messages that belong to no field. */
  problems: string[]
  submit: () => Promise<void>
  busy: boolean
  /** True when the form opened with what was typed before. */
  fromDraft: boolean
  /** Starts over: forgets the draft. */
  discard: () => void
}

/** A form with validation by zod, a draft that outlives it, and the server's errors in their places. */
export function useAppForm<T extends FieldValues>({
  schema,
  defaultValues,
  draftKey = null,
  judge = 'onTouched',
  onSubmit,
  onFailed,
  codes,
}: AppFormOptions<T>): AppForm<T> {
  const problemText = useProblemText()
  const [draft] = useState(() => (draftKey === null ? null : readDraft(draftKey)))
  const [fromDraft, setFromDraft] = useState(draft !== null)
  const [problems, setProblems] = useState<string[]>([])
  const form = useForm<T>({
    resolver: zodResolver(schema),
    defaultValues: { ...defaultValues, ...draft } as DefaultValues<T>,
    mode: judge,
  })
  useDraft(form, draftKey)

  const forget = () => {
    if (draftKey !== null) dropDraft(draftKey)
    setFromDraft(false)
  }

  const submit = form.handleSubmit(async (values) => {
    setProblems([])
    try {
      await onSubmit(values)
      forget()
    } catch (error) {
      if (onFailed?.(error)) return
      const homeless = showServerErrors(form, error, Object.keys(defaultValues), codes)
      const placed = Object.keys(form.formState.errors).length > 0
      setProblems(homeless.length > 0 || placed ? homeless : [problemText(error)])
    }
  })

  return {
    form,
    problems,
    submit,
    busy: form.formState.isSubmitting,
    fromDraft,
    discard: () => {
      forget()
      form.reset(defaultValues)
    },
  }
}
