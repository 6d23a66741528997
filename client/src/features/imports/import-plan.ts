import type { ImportDetail, ImportMapping, ImportMappingInput, ImportPlan, ImportProblem } from '@/lib/api/types'

/** What a person decides about a file, before it is sent as a plan. */
export interface Draft {
  mapping: Record<string, string>
  duplicates: NonNullable<ImportPlan['duplicates']>
  dateFormat: string | null
  createMissing: NonNullable<ImportPlan['createMissing']>
  /** By field: what each value of the file means; an empty text: nothing. */
  valueMapping: Record<string, Record<string, string>>
}

const withoutNothing = (mapping: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(mapping).filter((entry): entry is [string, string] => Boolean(entry[1])))

/** What was decided for such files, as far as this one has the columns. */
export function draftFrom(plan: Partial<ImportPlan>, { columns }: Pick<ImportDetail, 'columns'>): Draft {
  const known = new Set(columns.map(({ name }) => name))
  return {
    mapping: Object.fromEntries(
      Object.entries(withoutNothing(plan.mapping ?? {})).filter(([column]) => known.has(column)),
    ),
    duplicates: plan.duplicates ?? 'skip',
    dateFormat: plan.dateFormat ?? null,
    createMissing: [...(plan.createMissing ?? [])],
    valueMapping: plan.valueMapping ?? {},
  }
}

/** What is saved, or was decided the last time, for such a file, else what its columns seem to be. */
export const draftOf = (item: ImportDetail): Draft => draftFrom(item.plan ?? { mapping: item.suggestedMapping }, item)

/** Whether a saved mapping knows what it says of this file: all its columns are here. */
export function fits({ entity, plan }: ImportMapping, item: Pick<ImportDetail, 'entity' | 'columns'>): boolean {
  const known = new Set(item.columns.map(({ name }) => name))
  return entity === item.entity && Object.keys(withoutNothing(plan.mapping ?? {})).every((column) => known.has(column))
}

const inOrder = ({ createMissing, mapping, valueMapping, ...rest }: Draft) =>
  JSON.stringify([
    rest.duplicates,
    rest.dateFormat,
    createMissing.toSorted(),
    Object.entries(mapping).toSorted(),
    Object.entries(valueMapping)
      .map(([field, values]) => [field, Object.entries(values).toSorted()])
      .toSorted(),
  ])

export const isSameDraft = (one: Draft, other: Draft): boolean => inOrder(one) === inOrder(other)

/** What is kept of a draft; columns that the saved mapping knew and that mean nothing now are taken back. */
export function inputOf(
  draft: Draft,
  { columns }: Pick<ImportDetail, 'columns'>,
  saved?: ImportMapping,
): Pick<ImportMappingInput, 'columns' | 'plan'> {
  const gone = Object.keys(saved?.plan.mapping ?? {}).filter((column) => !(column in draft.mapping))
  return {
    columns: columns.map(({ name }) => name),
    plan: {
      ...planOf(draft),
      mapping: { ...Object.fromEntries(gone.map((column) => [column, null])), ...draft.mapping },
    },
  }
}

export const planOf = (
  { mapping, duplicates, dateFormat, createMissing, valueMapping }: Draft,
  dryRun = false,
): ImportPlan => ({
  mapping,
  duplicates,
  dateFormat,
  createMissing,
  valueMapping,
  dryRun,
})

/** The draft in which a value of the file means another one; an empty text: nothing. */
export const replaceValue = (draft: Draft, { field, value }: ImportProblem, by: string): Draft => ({
  ...draft,
  valueMapping: { ...draft.valueMapping, [field]: { ...draft.valueMapping[field], [value]: by } },
})

/** The draft in which what is not here is made, or not. */
export const makeMissing = (draft: Draft, what: NonNullable<ImportProblem['canCreate']>, makes: boolean): Draft => ({
  ...draft,
  createMissing: makes
    ? [...new Set([...draft.createMissing, what])]
    : draft.createMissing.filter((one) => one !== what),
})
