import i18next from 'i18next'
import { z } from 'zod'
import type { CustomField, CustomFieldInput } from '@/lib/api/types'

export const fieldTypes = [
  'text',
  'number',
  'money',
  'date',
  'boolean',
  'choice',
  'multiChoice',
  'url',
  'user',
] as const satisfies readonly CustomField['type'][]

const hasOptions = (type: string) => type === 'choice' || type === 'multiChoice'

/** The options as they are typed: one a line. */
export const optionsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export const fieldSchema = z
  .object({
    label: z
      .string()
      .max(100)
      .refine((text) => text.trim() !== '', { error: () => i18next.t('customFields.needLabel') }),
    key: z.string().regex(/^([A-Za-z][A-Za-z0-9_]{0,49})?$/, { error: () => i18next.t('customFields.badKey') }),
    type: z.enum(fieldTypes),
    options: z.string(),
    isRequired: z.boolean(),
  })
  .refine(({ type, options }) => !hasOptions(type) || optionsOf(options).length > 0, {
    path: ['options'],
    error: () => i18next.t('customFields.needOptions'),
  })
export type FieldValues = z.infer<typeof fieldSchema>

/** What is sent: key and type only of a new field, where they are settled for ever. */
export const inputOf = ({ label, key, type, options, isRequired }: FieldValues, isNew: boolean): CustomFieldInput => ({
  label: label.trim(),
  isRequired,
  ...(hasOptions(type) ? { options: optionsOf(options) } : {}),
  ...(isNew ? { type, ...(key === '' ? {} : { key }) } : {}),
})

export const takesOptions = hasOptions
