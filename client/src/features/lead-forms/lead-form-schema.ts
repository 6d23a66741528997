import i18next from 'i18next'
import { z } from 'zod'
import type { FieldShape } from '@/components/fields/field'
import type { LeadForm, LeadFormInput, LeadSource } from '@/lib/api/types'
import type { TextKey } from '@/lib/i18n/text-key'
import { questionName, targetOf, targets, tellWho } from './question-names'
import { siteOf, sitesIn } from '@/lib/format/sites'

const questionSchema = z.object({
  /** What it is sent as; null: a question of one's own that is not saved yet. */
  name: z.string().nullable(),
  target: z.enum(targets),
  label: z.string().refine((text) => text.trim() !== '', { error: () => i18next.t('leadForms.needLabel') }),
  required: z.boolean(),
})

/** What a web form is; sites are kept as they are typed, one a line. */
export const formSchema = z.object({
  name: z.string().refine((text) => text.trim() !== '', { error: () => i18next.t('leadForms.needName') }),
  campaignId: z.string().nullable(),
  source: z.string(),
  fields: z.array(questionSchema).superRefine((questions, context) => {
    questions.forEach(({ target }, index) => {
      const isTwice = target !== 'note' && questions.slice(0, index).some((other) => other.target === target)
      if (isTwice)
        context.addIssue({ code: 'custom', path: [index, 'target'], message: i18next.t('leadForms.sameTarget') })
    })
    if (!questions.some(({ target }) => tellWho.includes(target)))
      context.addIssue({ code: 'custom', path: [0, 'target'], message: i18next.t('leadForms.needWho') })
  }),
  thankYouText: z.string().max(1000, { error: () => i18next.t('leadForms.longThanks') }),
  allowedOrigins: z
    .string()
    .refine((text) => sitesIn(text).every((line) => siteOf(line) !== null), {
      error: () => i18next.t('leadForms.badSite'),
    })
    .refine((text) => sitesIn(text).length <= 20, { error: () => i18next.t('leadForms.manySites') }),
  isActive: z.boolean(),
})
export type FormValues = z.infer<typeof formSchema>
export type QuestionValues = FormValues['fields'][number]

export const maxQuestions = 30

export const newQuestion: QuestionValues = { name: null, target: 'note', label: '', required: false }

export const formValues = (form: LeadForm): FormValues => ({
  name: form.name,
  campaignId: form.campaignId,
  source: form.source,
  fields: form.fields.map(({ name, label, required }) => ({
    name,
    target: targetOf(name ?? ''),
    label: label ?? '',
    required,
  })),
  thankYouText: form.thankYouText,
  allowedOrigins: form.allowedOrigins.join('\n'),
  isActive: form.isActive,
})

/** Each question under the name that it is sent as. A question of one's own keeps the name that pages know it by. */
function questionsInput(questions: readonly QuestionValues[]): NonNullable<LeadFormInput['fields']> {
  const named = questions.map(({ name, target }) =>
    target === 'note' ? (name !== null && targetOf(name) === 'note' ? name : null) : target,
  )
  questions.forEach(({ label }, index) => {
    const others = named.filter((name) => name !== null)
    named[index] ??= questionName(label, others)
  })
  return questions.map(({ label, required }, index) => ({ name: named[index] ?? null, label: label.trim(), required }))
}

/** As the API takes it: the order of the list is the order of the questions. */
export const formInput = ({ fields, allowedOrigins, source, name, ...rest }: Partial<FormValues>): LeadFormInput => ({
  ...rest,
  ...(name === undefined ? {} : { name: name.trim() }),
  ...(source === undefined ? {} : { source: source as LeadSource }),
  ...(fields === undefined ? {} : { fields: questionsInput(fields) }),
  ...(allowedOrigins === undefined
    ? {}
    : { allowedOrigins: sitesIn(allowedOrigins).map((line) => siteOf(line) ?? line) }),
})

export const formLabels = {
  name: 'leadForms.name',
  campaignId: 'fields.campaign',
  source: 'fields.source',
  fields: 'leadForms.questions',
  thankYouText: 'leadForms.thankYou',
  allowedOrigins: 'leadForms.sites',
  isActive: 'leadForms.active',
} as const satisfies Record<keyof FormValues, TextKey>

export const formFields: readonly FieldShape[] = Object.entries(formLabels).map(([key, label]) => ({
  key,
  label,
  kind: 'text',
}))

export const formCodes = { duplicate: 'name' } as const
