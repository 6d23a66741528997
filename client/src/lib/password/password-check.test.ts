import { describe, expect, it } from 'vitest'
import { checkPassword } from './password-check'

describe('a new password', () => {
  it.each([
    ['short', 'short'],
    ['aaaaaaaaaaaaaaaa', 'simple'],
    ['abcdefghijklmnop', 'simple'],
    ['123456789012', 'simple'],
    ['sunrise-workspaces-7', 'personal'],
    ['AshaRao is the best', 'personal'],
    ['x'.repeat(129), 'long'],
    ['violet anchor harvest 9', null],
  ])('%s: %s', (password, problem) => {
    expect(checkPassword(password, ['asha.rao@sunrise.example', 'Asha Rao', 'Sunrise Workspaces']).problem).toBe(
      problem,
    )
  })

  it('counts what is missing, and gets stronger with length', () => {
    expect(checkPassword('violet')).toEqual({ problem: 'short', missing: 6, level: 1 })
    expect(checkPassword('').level).toBe(0)
    expect(checkPassword('violet anchor').level).toBe(2)
    expect(checkPassword('violet anchor harv').level).toBe(3)
    expect(checkPassword('violet anchor harvest 9').level).toBe(4)
  })

  it('lets short names pass: they would refuse good passwords by chance', () => {
    expect(checkPassword('my lantern orbits 31', ['Li', 'lan@x.example']).problem).toBeNull()
  })
})
