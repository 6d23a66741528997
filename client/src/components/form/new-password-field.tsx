import { useWatch, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form'
import { PasswordInput } from '@/components/ui/password-input'
import { FormField } from './form-field'
import { PasswordStrength } from './password-strength'

interface NewPasswordFieldProps<T extends FieldValues> {
  form: UseFormReturn<T>
  name: Path<T>
  label: string
  /** What must not be in it: name, e-mail, organization. */
  personal: readonly string[]
}

/** A password that is being chosen, with the server's rules told while it is typed. */
export function NewPasswordField<T extends FieldValues>({ form, name, label, personal }: NewPasswordFieldProps<T>) {
  const password: string = useWatch({ control: form.control, name })
  return (
    <div className="space-y-1">
      <FormField form={form} name={name} label={label}>
        {({ field, aria }) => <PasswordInput {...field} {...aria} autoComplete="new-password" />}
      </FormField>
      <PasswordStrength password={password} personal={personal} />
    </div>
  )
}
