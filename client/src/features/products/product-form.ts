import i18next from 'i18next'
import { z } from 'zod'
import type { FormLayout } from '@/components/form/record-fields'
import { optionalNumber, optionalText } from '@/components/form/schema-parts'

/** What is checked before the server is asked; it has the last word. */
export const productSchema = z.object({
  name: z.string().refine((name) => name.trim() !== '', { error: () => i18next.t('forms.required') }),
  unitPrice: optionalNumber,
  currency: optionalText,
  sku: optionalText,
  category: optionalText,
  ownerId: z.string().nullable(),
  tags: z.array(z.string()),
})

export type ProductValues = z.infer<typeof productSchema>

export const blankProduct: ProductValues = {
  name: '',
  unitPrice: '',
  currency: '',
  sku: '',
  category: '',
  ownerId: null,
  tags: [],
}

export const productLayout: readonly FormLayout[] = [
  { keys: ['name', 'sku', 'unitPrice', 'currency', 'category'] },
  { title: 'records.sections.more', keys: ['ownerId', 'tags'] },
]
