import { describe, expect, it } from 'vitest'
import { fileSize } from './file-size'

describe('the size of a file', () => {
  it('is told in the unit that fits', () => {
    expect(fileSize(1, 'en')).toBe('1 byte')
    expect(fileSize(999, 'en')).toBe('999 bytes')
    expect(fileSize(12_400, 'en')).toBe('12 kB')
    expect(fileSize(26_214_400, 'en')).toBe('26.2 MB')
    expect(fileSize(3_000_000_000_000, 'en')).toBe('3,000 GB')
  })
})
