import i18next from 'i18next'
import { z } from 'zod'
import type { FieldShape } from '@/components/fields/field'
import type { Pipeline, PipelineInput, StageKind } from '@/lib/api/types'
import type { TextKey } from '@/lib/i18n/text-key'

const fold = (name: string) => name.trim().toLocaleLowerCase()

/** Whole numbers between two bounds, as typed; nothing at all counts when it may be empty. */
const whole = (low: number, high: number, wrong: () => string, empty = false) =>
  z.string().refine(
    (text) => {
      const typed = text.trim()
      if (typed === '') return empty
      return /^\d{1,5}$/.test(typed) && Number(typed) >= low && Number(typed) <= high
    },
    { error: wrong },
  )

const stageSchema = z.object({
  /** Null: a stage that is not saved yet. */
  id: z.string().nullable(),
  name: z.string().refine((text) => text.trim() !== '', { error: () => i18next.t('pipelines.needStageName') }),
  kind: z.enum(['open', 'won', 'lost']),
  probability: whole(0, 100, () => i18next.t('pipelines.badProbability')),
  expectedDays: whole(1, 3650, () => i18next.t('pipelines.badDays'), true),
})

/** What a pipeline is; numbers are kept as they are typed. */
export const pipelineSchema = z.object({
  name: z.string().refine((text) => text.trim() !== '', { error: () => i18next.t('pipelines.needName') }),
  stages: z.array(stageSchema).superRefine((stages, context) => {
    stages.forEach(({ name }, index) => {
      const isTwice = stages.slice(0, index).some((other) => fold(other.name) === fold(name))
      if (isTwice && name.trim() !== '')
        context.addIssue({ code: 'custom', path: [index, 'name'], message: i18next.t('pipelines.sameName') })
    })
    if (!stageKinds.every((kind) => stages.some((stage) => stage.kind === kind)))
      context.addIssue({ code: 'custom', path: [0, 'kind'], message: i18next.t('pipelines.needKinds') })
  }),
})
export type PipelineValues = z.infer<typeof pipelineSchema>
export type StageValues = z.infer<typeof stageSchema>

export const stageKinds: readonly StageKind[] = ['open', 'won', 'lost']

/** What a stage of a kind is likely to be won with, when the kind alone says it. */
export const probabilityOf: Readonly<Record<StageKind, string | null>> = { open: null, won: '100', lost: '0' }

export const newStage: StageValues = { id: null, name: '', kind: 'open', probability: '50', expectedDays: '' }

export const pipelineValues = ({ name, stages }: Pipeline): PipelineValues => ({
  name,
  stages: stages.map(({ id, name: stage, kind, probability, expectedDays }) => ({
    id,
    name: stage,
    kind,
    probability: String(probability),
    expectedDays: expectedDays === null ? '' : String(expectedDays),
  })),
})

/** As the API takes it: the order of the list is the order of the stages. */
export const pipelineInput = ({ name, stages }: Partial<PipelineValues>): PipelineInput => ({
  ...(name === undefined ? {} : { name: name.trim() }),
  ...(stages === undefined
    ? {}
    : {
        stages: stages.map(({ id, name: stage, kind, probability, expectedDays }) => ({
          ...(id === null ? {} : { id }),
          name: stage.trim(),
          kind,
          probability: Number(probability),
          expectedDays: expectedDays.trim() === '' ? null : Number(expectedDays),
        })),
      }),
})

export const pipelineLabels = {
  name: 'pipelines.name',
  stages: 'pipelines.stages',
} as const satisfies Record<keyof PipelineValues, TextKey>

export const pipelineFields: readonly FieldShape[] = [
  { key: 'name', label: pipelineLabels.name, kind: 'text' },
  { key: 'stages', label: pipelineLabels.stages, kind: 'text' },
]

export const pipelineCodes = { duplicate: 'name' } as const
