import i18next from 'i18next'
import { expect, it } from 'vitest'
import { recurrenceText } from './recurrence-text'

it.each([
  ['FREQ=DAILY', 'Every day'],
  ['FREQ=DAILY;INTERVAL=3', 'Every 3 days'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Every weekday'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO', 'Every 2 weeks on Monday, Sunday'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=1', 'Every month on the last day, once'],
  ['FREQ=MONTHLY;BYDAY=2TU;COUNT=6', 'Every month on the second Tuesday, 6 times'],
  ['FREQ=MONTHLY;BYMONTHDAY=15', 'By a rule of its own: FREQ=MONTHLY;BYMONTHDAY=15'],
])('%s is said as “%s”', (rule, text) => {
  expect(recurrenceText(rule, i18next.t)).toBe(text)
})
