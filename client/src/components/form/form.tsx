import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FieldErrors, FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import type { AppForm } from './use-app-form'

interface FormProps<T extends FieldValues> {
  app: AppForm<T>
  children: ReactNode
  /** What a field is called, for the summary. */
  labelOf: (name: string) => string
  id?: string
  className?: string
}

/** The form element of the kit: Ctrl+Enter saves, a summary of errors stands on top. Fields go in with `FormField`. */
export function Form<T extends FieldValues>({ app, children, labelOf, id, className = 'space-y-4' }: FormProps<T>) {
  return (
    <form
      id={id}
      noValidate
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        void app.submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          void app.submit()
        }
      }}
    >
      <FormSummary app={app} labelOf={labelOf} />
      {app.fromDraft && <DraftNote onDiscard={app.discard} />}
      {children}
    </form>
  )
}

function DraftNote({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="flex items-center justify-between gap-2 rounded-md bg-info-soft px-3 py-1.5 text-xs text-info">
      {t('forms.fromDraft')}
      <Button variant="ghost" size="sm" onClick={onDiscard}>
        {t('forms.startOver')}
      </Button>
    </div>
  )
}

/** The message of a field's error, also when the error sits deeper (`emails.0.address`). */
export function errorText(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null
  const { message } = error as { message?: unknown }
  if (typeof message === 'string' && message !== '') return message
  for (const inner of Object.values(error)) {
    const text = errorText(inner)
    if (text) return text
  }
  return null
}

function FormSummary<T extends FieldValues>({ app, labelOf }: Pick<FormProps<T>, 'app' | 'labelOf'>) {
  const { t } = useTranslation()
  const { errors, submitCount } = app.form.formState
  const wrong = Object.entries(errors as FieldErrors).map(([name, error]) => ({ name, text: errorText(error) }))
  // One wrong field says it in its place; while typing nobody wants a list.
  const listed = submitCount > 0 && wrong.length > 1 ? wrong : []
  if (listed.length === 0 && app.problems.length === 0) return null
  return (
    <div role="alert" className="flex gap-2 rounded-md bg-danger-soft px-3 py-2 text-sm text-danger">
      <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div className="space-y-1">
        {app.problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
        {listed.length > 0 && <p className="font-medium">{t('forms.summary', { count: listed.length })}</p>}
        {listed.length > 0 && (
          <ul className="list-disc pl-4">
            {listed.map(({ name, text }) => (
              <li key={name}>
                <button
                  type="button"
                  className="text-left underline underline-offset-2"
                  onClick={() => app.form.setFocus(name as never)}
                >
                  {labelOf(name)}
                </button>
                {text && `: ${text}`}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
