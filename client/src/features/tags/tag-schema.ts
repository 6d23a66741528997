import i18next from 'i18next'
import { z } from 'zod'
import type { FieldShape } from '@/components/fields/field'
import type { Tag } from '@/lib/api/types'
import type { TextKey } from '@/lib/i18n/text-key'

/** What a tag is; names and values are the API's. */
export const tagSchema = z.object({
  name: z
    .string()
    .refine((text) => text.trim() !== '', { error: () => i18next.t('tags.needName') })
    .refine((text) => text.trim().length <= 50 && !/[,;]/.test(text), { error: () => i18next.t('tags.badName') }),
  category: z.string(),
  color: z.string().nullable(),
})
export type TagValues = z.infer<typeof tagSchema>

export const newTag: TagValues = { name: '', category: '', color: null }

export const tagValues = ({ name, category, color }: Tag): TagValues => ({ name, category: category ?? '', color })

export const tagLabels = {
  name: 'tags.name',
  category: 'tags.category',
  color: 'tags.color',
} as const satisfies Record<keyof TagValues, TextKey>

export const tagFields: readonly FieldShape[] = Object.entries(tagLabels).map(([key, label]) => ({
  key,
  label,
  kind: 'text',
}))

export const tagCodes = { duplicate: 'name' } as const
