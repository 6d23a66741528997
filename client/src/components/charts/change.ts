import type { Change } from './number-tile'

type Known = number | null | undefined
type Good = Change['good']

const known = (value: Known): value is number => value !== null && value !== undefined

const rounded = (value: number) => Math.round(value * 10) / 10

/** From one period to the next, in percent; null when there was nothing to compare with. */
export const changeOf = (now: Known, before: Known, good?: Good): Change | null =>
  known(now) && known(before) && before !== 0
    ? { by: rounded(((now - before) / Math.abs(before)) * 100), unit: 'percent', ...(good ? { good } : {}) }
    : null

/** The same for a number that is a percentage: in points. */
export const pointsOf = (now: Known, before: Known, good?: Good): Change | null =>
  known(now) && known(before) ? { by: rounded(now - before), unit: 'points', ...(good ? { good } : {}) } : null
