import { describe, expect, it } from 'vitest'
import type { ImportDetail, ImportMapping, ImportProblem } from '@/lib/api/types'
import { draftFrom, draftOf, fits, inputOf, isSameDraft, makeMissing, planOf, replaceValue } from './import-plan'

const detail = {
  columns: [{ name: 'E-mail' }, { name: 'Stage' }],
  suggestedMapping: { 'E-mail': 'email' },
} as unknown as ImportDetail

const problem = { field: 'stage', value: 'Prospecting' } as ImportProblem

describe('draftOf', () => {
  it('begins with what the columns seem to be', () => {
    expect(draftOf(detail)).toMatchObject({ mapping: { 'E-mail': 'email' }, duplicates: 'skip', createMissing: [] })
  })

  it('prefers what was decided the last time, for columns that are there', () => {
    const plan = { mapping: { Stage: 'stage', Gone: 'name', 'E-mail': null }, duplicates: 'update' as const }
    expect(draftOf({ ...detail, plan } as unknown as ImportDetail)).toMatchObject({
      mapping: { Stage: 'stage' },
      duplicates: 'update',
    })
  })
})

describe('mending', () => {
  it('replaces values field by field', () => {
    const once = replaceValue(draftOf(detail), problem, 'Proposal')
    const twice = replaceValue(once, { ...problem, value: 'Engaging' }, '')
    expect(planOf(twice).valueMapping).toEqual({ stage: { Prospecting: 'Proposal', Engaging: '' } })
  })

  it('makes what is missing once', () => {
    const made = makeMissing(makeMissing(draftOf(detail), 'stage', true), 'stage', true)
    expect(made.createMissing).toEqual(['stage'])
    expect(makeMissing(made, 'stage', false).createMissing).toEqual([])
  })
})

describe('a saved mapping', () => {
  const item = { ...detail, entity: 'deal' } as ImportDetail
  const saved = (mapping: Record<string, string | null>, entity = 'deal') =>
    ({ entity, plan: { mapping } }) as unknown as ImportMapping

  it('fits a file that has all its columns', () => {
    expect(fits(saved({ Stage: 'stage', Gone: null }), item)).toBe(true)
    expect(fits(saved({ Stage: 'stage', Gone: 'name' }), item)).toBe(false)
    expect(fits(saved({ Stage: 'stage' }, 'lead'), item)).toBe(false)
  })

  it('is changed by what was decided, in whatever order', () => {
    const draft = draftFrom({ mapping: { Stage: 'stage', 'E-mail': 'email' } }, item)
    expect(isSameDraft(draft, draftFrom({ mapping: { 'E-mail': 'email', Stage: 'stage' } }, item))).toBe(true)
    expect(isSameDraft(draft, { ...draft, duplicates: 'update' })).toBe(false)
  })

  it('takes back the columns that mean nothing any more', () => {
    const draft = draftFrom({ mapping: { Stage: 'stage' } }, item)
    const input = inputOf(draft, item, saved({ 'E-mail': 'email', Stage: 'name' }))
    expect(input.columns).toEqual(['E-mail', 'Stage'])
    expect(input.plan).toMatchObject({ mapping: { 'E-mail': null, Stage: 'stage' } })
  })
})
