import i18next from 'i18next'
import { z } from 'zod'
import type { FieldShape } from '@/components/fields/field'
import type { LeadScoreRule, LeadScoreRuleKey, LeadScoreRules } from '@/lib/api/types'
import type { Versioned } from '@/lib/records/save-merging'

type Part = 'points' | 'isActive' | 'days' | 'values'

/**
 * The rules as the form has them, under names such as `seniorTitle:points`: numbers as typed, lists as text or as chosen
 * sources. Each part is a value by itself, so that two people who change different ones don't clash.
 */
export type RuleValues = Record<string, string | boolean | string[]>

/** The same with the version, as the saving compares them. */
export type RuleRecord = RuleValues & Versioned

/** Rules whose list is chosen from the sources of leads. */
export const takesSources = (key: LeadScoreRuleKey): boolean => key === 'strongSource' || key === 'ownInitiative'

const valuesOfRule = ({ key, points, isActive, days, values }: LeadScoreRule): RuleValues => ({
  [`${key}:points`]: String(points),
  [`${key}:isActive`]: isActive,
  ...(days === null ? {} : { [`${key}:days`]: String(days) }),
  ...(values === null ? {} : { [`${key}:values`]: takesSources(key) ? values : values.join(', ') }),
})

export const ruleValues = ({ items }: Pick<LeadScoreRules, 'items'>): RuleValues =>
  Object.assign({}, ...items.map(valuesOfRule)) as RuleValues

export const ruleRecord = (rules: LeadScoreRules): RuleRecord =>
  ({ ...ruleValues(rules), version: rules.version }) as RuleRecord

/** What the form shows of them. */
export const withoutVersion = (record: RuleRecord): RuleValues =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'version'))

/** Words between commas or on lines of their own, each once. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

const split = (name: string) => name.split(':', 2) as [LeadScoreRuleKey, Part]

function sent(part: Part, value: RuleValues[string] | undefined): unknown {
  switch (part) {
    case 'points':
    case 'days':
      return Number(value)
    case 'isActive':
      return value
    case 'values':
      return typeof value === 'string' ? wordsOf(value) : value
  }
}

/** Changed values as the API takes them: by rule, only what changed. */
export function rulesPatch(changed: Partial<RuleValues>): Record<string, object> {
  const rules: Record<string, Record<string, unknown>> = {}
  for (const [name, value] of Object.entries(changed)) {
    const [key, part] = split(name)
    rules[key] = { ...rules[key], [part]: sent(part, value) }
  }
  return rules
}

const isWhole = (value: unknown, low: number, high: number) =>
  typeof value === 'string' && /^[-+]?\d{1,3}$/.test(value.trim()) && Number(value) >= low && Number(value) <= high

function wrong(name: string, value: RuleValues[string]): string | null {
  const [, part] = split(name)
  switch (part) {
    case 'points':
      return isWhole(value, -100, 100) ? null : i18next.t('leadScoreRules.badPoints')
    case 'days':
      return isWhole(value, 1, 365) ? null : i18next.t('leadScoreRules.badDays')
    case 'values':
      return typeof value === 'string' && wordsOf(value).some((word) => word.length > 100)
        ? i18next.t('leadScoreRules.longWord')
        : null
    case 'isActive':
      return null
  }
}

export const ruleSchema = z
  .record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]))
  .superRefine((values, context) => {
    for (const [name, value] of Object.entries(values)) {
      const message = wrong(name, value)
      if (message) context.addIssue({ code: 'custom', path: [name], message })
    }
  })

/** How the parts are called, should somebody else have changed the same ones. */
export const ruleFields = (rules: LeadScoreRules): readonly FieldShape[] =>
  Object.keys(ruleValues(rules)).map((name) => ({
    key: name,
    label: `leadScoreRules.names.${split(name)[0]}`,
    kind: 'text',
  }))

export const ruleNameOf = (name: string): LeadScoreRuleKey => split(name)[0]
