import { describe, expect, it } from 'vitest'
import { isWorkdays, readRule, simpleRepeat, workdays, writeRule, type Repeat } from './recurrence-rule'

const zone = 'Europe/Berlin'

describe('a rule that the choices can say', () => {
  const cases: [string, Repeat][] = [
    ['FREQ=DAILY', simpleRepeat('daily')],
    ['FREQ=DAILY;INTERVAL=3', { ...simpleRepeat('daily'), interval: 3 }],
    ['FREQ=WEEKLY', simpleRepeat('weekly')],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', { ...simpleRepeat('weekly'), days: workdays }],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU', { ...simpleRepeat('weekly'), interval: 2, days: ['tuesday', 'sunday'] }],
    ['FREQ=MONTHLY', simpleRepeat('monthly')],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', { ...simpleRepeat('monthly'), monthDay: { kind: 'last' } }],
    [
      'FREQ=MONTHLY;BYDAY=2TU;COUNT=6',
      {
        ...simpleRepeat('monthly'),
        monthDay: { kind: 'weekday', place: 2, weekday: 'tuesday' },
        end: { kind: 'count', count: 6 },
      },
    ],
    [
      'FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR',
      { ...simpleRepeat('monthly'), interval: 3, monthDay: { kind: 'weekday', place: -1, weekday: 'friday' } },
    ],
    ['FREQ=YEARLY', simpleRepeat('yearly')],
    ['FREQ=DAILY;UNTIL=20261231T225900Z', { ...simpleRepeat('daily'), end: { kind: 'until', day: '2026-12-31' } }],
  ]
  it.each(cases)('%s is read and written', (rule, repeat) => {
    expect(readRule(rule, zone)).toEqual(repeat)
    expect(writeRule(repeat, zone)).toBe(rule)
  })
})

it('reads other spellings of the same', () => {
  expect(readRule('rrule:freq=weekly;interval=1;byday=fr,mo', zone)).toEqual({
    ...simpleRepeat('weekly'),
    days: ['friday', 'monday'],
  })
  expect(readRule('FREQ=DAILY;UNTIL=20261231', zone)?.end).toEqual({ kind: 'until', day: '2026-12-31' })
})

it('ends where the day ends for the viewer, not in UTC', () => {
  const until = (day: string): Repeat => ({ ...simpleRepeat('daily'), end: { kind: 'until', day } })
  expect(writeRule(until('2026-07-01'), 'America/Los_Angeles')).toBe('FREQ=DAILY;UNTIL=20260702T065900Z')
  expect(readRule('FREQ=DAILY;UNTIL=20260702T065900Z', 'America/Los_Angeles')?.end).toEqual({
    kind: 'until',
    day: '2026-07-01',
  })
})

it('writes the days of a week in order', () => {
  expect(writeRule({ ...simpleRepeat('weekly'), days: ['sunday', 'monday'] })).toBe('FREQ=WEEKLY;BYDAY=MO,SU')
})

it.each([
  'FREQ=HOURLY',
  'FREQ=DAILY;BYDAY=MO',
  'FREQ=WEEKLY;WKST=SU;INTERVAL=2',
  'FREQ=WEEKLY;BYDAY=1MO',
  'FREQ=WEEKLY;BYDAY=XX',
  'FREQ=MONTHLY;BYMONTHDAY=15',
  'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1',
  'FREQ=MONTHLY;BYDAY=5MO',
  'FREQ=YEARLY;BYMONTH=3',
  'FREQ=DAILY;COUNT=0',
  'FREQ=DAILY;COUNT=3;UNTIL=20261231',
  'FREQ=DAILY;UNTIL=20261231T120000',
  'FREQ=DAILY;INTERVAL=1001',
  'FREQ=DAILY;FREQ=WEEKLY',
  'every Monday',
  '',
])('leaves alone what it can’t say: %s', (rule) => {
  expect(readRule(rule, zone)).toBeNull()
})

it('knows the days of work', () => {
  expect(isWorkdays({ ...simpleRepeat('weekly'), days: [...workdays].reverse() })).toBe(true)
  expect(isWorkdays({ ...simpleRepeat('weekly'), interval: 2, days: workdays })).toBe(false)
  expect(isWorkdays({ ...simpleRepeat('weekly'), days: ['monday'] })).toBe(false)
})
