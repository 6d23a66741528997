import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FieldValue } from './field-value'
import type { Field } from './field'

interface Promise {
  dueAt: string
  isKept: boolean
}

const field: Field<Promise> = { key: 'dueAt', label: 'fields.dueAt', kind: 'time', due: ({ isKept }) => !isKept }
const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString()
const late = () => screen.queryByRole('img', { name: 'Overdue' })

describe('a time that was promised', () => {
  it('is marked once it has passed', () => {
    render(<FieldValue field={field} record={{ dueAt: hours(-2), isKept: false }} />)
    expect(late()).not.toBeNull()
  })

  it('is not marked while there is time', () => {
    render(<FieldValue field={field} record={{ dueAt: hours(2), isKept: false }} />)
    expect(late()).toBeNull()
  })

  it('is not marked when it was kept', () => {
    render(<FieldValue field={field} record={{ dueAt: hours(-2), isKept: true }} />)
    expect(late()).toBeNull()
  })
})
