import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { ApiError } from '@/lib/api/problem'

/** `emails[0].address` as the form library spells it: `emails.0.address`. */
export const formPath = (name: string): string => name.replace(/\[(\d+)\]/g, '.$1')

/** The field that a refusal is about, by the refusal's code (`email_taken`). */
export type CodeFields<T extends FieldValues> = Readonly<Record<string, Path<T>>>

/** Puts the server's messages beside their fields. Gives back the ones for fields that this form does not have. */
export function showServerErrors<T extends FieldValues>(
  form: UseFormReturn<T>,
  error: unknown,
  known: readonly string[],
  codes: CodeFields<T> = {},
): string[] {
  if (!(error instanceof ApiError)) return []
  const field = codes[error.code ?? '']
  if (field && error.detail) form.setError(field, { type: 'server', message: error.detail })
  const homeless: string[] = []
  for (const [name, messages] of Object.entries(error.fields)) {
    const path = formPath(name)
    const [root = ''] = path.split('.')
    const text = messages.join(' ')
    // Each of the organization's own fields has a control of its own.
    const place = known.includes(path) || root === 'customFields' ? path : root
    if (known.includes(path) || known.includes(root)) form.setError(place as Path<T>, { type: 'server', message: text })
    else homeless.push(text)
  }
  return homeless
}
