import { describe, expect, it } from 'vitest'
import { addDays, atTime, dayOf, fromLocal, onDay, toLocal } from './zoned-time'

const berlin = 'Europe/Berlin'

describe('wall clocks and instants', () => {
  it('shows an instant as the zone has it, and reads it back', () => {
    for (const iso of [
      '2026-01-15T08:30:00Z',
      '2026-07-15T08:30:00Z',
      '2026-03-29T00:59:00Z',
      '2026-03-29T01:00:00Z',
    ]) {
      expect(fromLocal(toLocal(iso, berlin), berlin)).toBe(iso)
      expect(fromLocal(toLocal(iso, 'Pacific/Kiritimati'), 'Pacific/Kiritimati')).toBe(iso)
      expect(fromLocal(toLocal(iso, 'Asia/Kolkata'), 'Asia/Kolkata')).toBe(iso)
    }
  })

  it('moves a time that the clocks skip on', () => {
    expect(fromLocal('2026-03-29T02:30', berlin)).toBe('2026-03-29T01:30:00Z')
  })

  it('counts days where the viewer is', () => {
    expect(dayOf('2026-11-27T23:30:00Z', berlin)).toBe('2026-11-28')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  })

  it('keeps the hour when a day changes, also across a change of clocks', () => {
    expect(onDay('2026-03-28T08:00:00Z', '2026-03-29', berlin)).toBe('2026-03-29T07:00:00Z')
    expect(atTime('2026-11-27', '09:00', berlin)).toBe('2026-11-27T08:00:00Z')
  })

  it('knows what is no time', () => expect(fromLocal('', berlin)).toBeNull())
})
