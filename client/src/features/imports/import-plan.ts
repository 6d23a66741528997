import type { ImportDetail, ImportPlan, ImportProblem } from '@/lib/api/types'

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

/** What was decided the last time for such a file, else what its columns seem to be. */
export function draftOf({ plan, suggestedMapping, columns }: ImportDetail): Draft {
  const known = new Set(columns.map(({ name }) => name))
  const mapping = withoutNothing(plan?.mapping ?? suggestedMapping)
  return {
    mapping: Object.fromEntries(Object.entries(mapping).filter(([column]) => known.has(column))),
    duplicates: plan?.duplicates ?? 'skip',
    dateFormat: plan?.dateFormat ?? null,
    createMissing: [...(plan?.createMissing ?? [])],
    valueMapping: plan?.valueMapping ?? {},
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
