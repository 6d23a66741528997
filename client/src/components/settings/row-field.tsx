import { useId, type ReactNode } from 'react'
import {
  Controller,
  type ControllerRenderProps,
  type FieldValues,
  type Path,
  type UseFormReturn,
} from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { errorText } from '@/components/form/form'
import { cx } from '@/lib/class-names'

interface RowFieldProps<T extends FieldValues, N extends Path<T>> {
  form: UseFormReturn<T>
  name: N
  label: string
  /** What the row is called, for people who hear the label without seeing the row. */
  of?: string
  className?: string
  children: (control: {
    field: ControllerRenderProps<T, N>
    aria: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }
  }) => ReactNode
}

/** A control of a row: its label is seen on a phone and heard everywhere, its error stands below. */
export function RowField<T extends FieldValues, N extends Path<T>>({
  form,
  name,
  label,
  of,
  className,
  children,
}: RowFieldProps<T, N>) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => {
        const error = errorText(fieldState.error)
        return (
          <div className={cx('min-w-0 space-y-1', className)}>
            <label htmlFor={id} className="block text-xs font-medium text-ink-2 md:sr-only">
              {of ? (
                <>
                  <span aria-hidden>{label}</span>
                  <span className="sr-only">{t('settings.order.of', { what: label, name: of })}</span>
                </>
              ) : (
                label
              )}
            </label>
            {children({
              field,
              aria: { id, 'aria-invalid': error !== null, 'aria-describedby': error ? `${id}-error` : undefined },
            })}
            {error && (
              <p id={`${id}-error`} className="text-xs text-danger">
                {error}
              </p>
            )}
          </div>
        )
      }}
    />
  )
}
