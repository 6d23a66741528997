import { useId, type ReactNode } from 'react'
import {
  Controller,
  type ControllerRenderProps,
  type FieldValues,
  type Path,
  type UseFormReturn,
} from 'react-hook-form'
import { errorText } from './form'

interface Control<T extends FieldValues, N extends Path<T>> {
  field: ControllerRenderProps<T, N>
  /** Spread on the control: ties label, help and error to it. */
  aria: {
    id: string
    'aria-invalid': boolean
    'aria-describedby': string | undefined
    'aria-required': boolean | undefined
  }
}

interface FormFieldProps<T extends FieldValues, N extends Path<T>> {
  form: UseFormReturn<T>
  name: N
  label: string
  help?: string
  required?: boolean
  children: (control: Control<T, N>) => ReactNode
}

/** A label, a control, its help and its error. The control is the caller's: `{({ field, aria }) => <Input {...field} {...aria} />}`. */
export function FormField<T extends FieldValues, N extends Path<T>>({
  form,
  name,
  label,
  help,
  required,
  children,
}: FormFieldProps<T, N>) {
  const id = useId()
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => {
        const error = errorText(fieldState.error)
        const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
        return (
          <div className="space-y-1">
            <label htmlFor={id} className="block text-xs font-medium text-ink-2">
              {label}
              {required && (
                <span aria-hidden className="text-danger">
                  {' *'}
                </span>
              )}
            </label>
            {children({
              field,
              aria: {
                id,
                'aria-invalid': error !== null,
                'aria-describedby': described || undefined,
                'aria-required': required,
              },
            })}
            {help && (
              <p id={`${id}-help`} className="text-xs text-ink-3">
                {help}
              </p>
            )}
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
