import { useId } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { Controller } from 'react-hook-form'
import { errorText } from '@/components/form/form'
import { Switch } from '@/components/ui/switch'

interface SwitchFieldProps<T extends FieldValues> {
  form: UseFormReturn<T>
  name: Path<T>
  label: string
  help?: string
}

/** A setting that is on or off: the switch at the right of what it does. */
export function SwitchField<T extends FieldValues>({ form, name, label, help }: SwitchFieldProps<T>) {
  const id = useId()
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => {
        const error = errorText(fieldState.error)
        return (
          <div className="flex items-start justify-between gap-4">
            <div className="min-w-0">
              <label htmlFor={id} className="block font-medium">
                {label}
              </label>
              <p id={`${id}-help`} className="text-xs text-pretty text-ink-2">
                {help}
              </p>
              {error && <p className="text-xs text-danger">{error}</p>}
            </div>
            <Switch
              id={id}
              ref={field.ref}
              checked={field.value === true}
              onCheckedChange={field.onChange}
              onBlur={field.onBlur}
              aria-describedby={help ? `${id}-help` : undefined}
            />
          </div>
        )
      }}
    />
  )
}
