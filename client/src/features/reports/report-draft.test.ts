import { describe, expect, it } from 'vitest'
import type { Report } from '@/lib/api/types'
import { emptyDraft, patchOf, templates, withEntity, words, type ReportField } from './report-draft'

const field = (name: string, can: Partial<ReportField>): ReportField => ({
  name,
  label: name,
  kind: 'text',
  canMeasure: false,
  canGroup: false,
  canFilter: true,
  canBeNone: false,
  from: null,
  to: null,
  choices: [],
  refersTo: null,
  ...can,
})

describe('a report that is being put together', () => {
  it('keeps of another kind of record what that one knows', () => {
    const draft = withEntity({ ...templates.won, filter: { status: 'won' } }, 'lead', [
      field('ownerId', { canGroup: true }),
      field('createdAt', { canGroup: true }),
    ])
    expect(draft.groupBy).toEqual([{ field: 'ownerId', by: null }])
    expect(draft.measures).toEqual([{ function: 'count', field: null }])
    expect(draft.filter).toEqual({})
    expect(draft.period).toBeNull()
  })

  it('says which filters are gone', () => {
    const before = { filter: { status: 'open', amountMin: '5' } } as unknown as Report
    expect(patchOf({ ...emptyDraft, name: ' Deals ', filter: { status: 'won' } }, before)).toMatchObject({
      name: 'Deals',
      description: null,
      filter: { status: 'won', amountMin: null },
    })
  })

  it('writes choices as words', () => {
    expect([words('bestCase'), words('A'), words('open')]).toEqual(['Best case', 'A', 'Open'])
  })
})
