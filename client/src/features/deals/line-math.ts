import type { DealLineItem } from '@/lib/api/types'

/** What makes a line's total. */
export type LineFigures = Pick<DealLineItem, 'quantity' | 'unitPrice' | 'discountPercent'>

const whole = (value: number, units: number) => BigInt(Math.round(value * units))

/** Ten thousandths of a quantity × cents × hundredths of a percent, in cents. */
const perCent = 10_000n * 10_000n

const cents = ({ quantity, unitPrice, discountPercent }: LineFigures): bigint => {
  const exact = whole(quantity, 10_000) * whole(unitPrice, 100) * (10_000n - whole(discountPercent, 100))
  // Nothing is below zero, so half goes up: away from zero, as the server rounds.
  return (exact + perCent / 2n) / perCent
}

/** quantity × unit price × (1 − discount / 100), rounded half away from zero to cents; counted in whole cents. */
export const totalOf = (line: LineFigures): number => Number(cents(line)) / 100

/** What lines come to together. */
export const sumOf = (lines: readonly LineFigures[]): number =>
  Number(lines.reduce((sum, line) => sum + cents(line), 0n)) / 100

const decimals = (value: number) => value.toString().split('.')[1]?.length ?? 0

/** What may be typed: as the server takes it. */
export const figureRules = {
  quantity: (value: number) => value > 0 && value <= 1_000_000_000 && decimals(value) <= 4,
  unitPrice: (value: number) => value >= 0 && value < 10_000_000_000_000 && decimals(value) <= 2,
  discountPercent: (value: number) => value >= 0 && value <= 100 && decimals(value) <= 2,
} as const satisfies Record<keyof LineFigures, (value: number) => boolean>
