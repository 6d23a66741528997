import { describe, expect, it } from 'vitest'
import type { ImportDetail, ImportProblem } from '@/lib/api/types'
import { draftOf, makeMissing, planOf, replaceValue } from './import-plan'

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
