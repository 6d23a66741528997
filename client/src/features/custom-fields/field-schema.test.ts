import { describe, expect, it } from 'vitest'
import { fieldSchema, inputOf, optionsOf, type FieldValues } from './field-schema'

const typed: FieldValues = {
  label: ' Sales region ',
  key: '',
  type: 'choice',
  options: 'North\n\n South ',
  isRequired: true,
}

describe('a custom field as it is typed', () => {
  it('has an option in each line that is not empty', () => {
    expect(optionsOf('North\r\n\n South ')).toEqual(['North', 'South'])
  })

  it('needs a label, and options where there is something to choose from', () => {
    expect(fieldSchema.safeParse(typed).success).toBe(true)
    expect(fieldSchema.safeParse({ ...typed, label: '  ' }).success).toBe(false)
    expect(fieldSchema.safeParse({ ...typed, options: ' \n ' }).success).toBe(false)
    expect(fieldSchema.safeParse({ ...typed, type: 'text', options: '' }).success).toBe(true)
    expect(fieldSchema.safeParse({ ...typed, key: '1st' }).success).toBe(false)
  })

  it('sends key and type once, and no options of a text', () => {
    expect(inputOf(typed, true)).toEqual({
      label: 'Sales region',
      isRequired: true,
      type: 'choice',
      options: ['North', 'South'],
    })
    expect(inputOf({ ...typed, type: 'text', key: 'region' }, false)).toEqual({
      label: 'Sales region',
      isRequired: true,
    })
  })
})
