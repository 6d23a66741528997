import { useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { stored } from '@/lib/hooks/use-stored'

const storageKey = (key: string) => `crm.draft.${key}`

/** What was typed into a form and not saved yet. Kept for the tab's life, so closing a dialog by mistake costs nothing. */
export const readDraft = (key: string): object | null =>
  stored.read<object | null>(sessionStorage, storageKey(key), null)

export const dropDraft = (key: string): void => stored.write(sessionStorage, storageKey(key), undefined)

/** Writes the form into the draft as it is typed. Passwords have no business in storage: give such forms no key. */
export function useDraft<T extends FieldValues>(form: UseFormReturn<T>, key: string | null): void {
  useEffect(() => {
    if (key === null) return
    return form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (isDirty) stored.write(sessionStorage, storageKey(key), values)
      },
    })
  }, [form, key])
}
