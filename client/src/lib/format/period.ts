import { formatMonthAndYear } from './regional'

/** A year (2026), a quarter (2026-Q4 → Q4 2026) or a month (2026-11 → Nov 2026) as people write it. */
export function formatPeriod(period: string): string {
  const [year = '', part] = period.split('-')
  if (!part) return year
  return part.startsWith('Q') ? `${part} ${year}` : formatMonthAndYear(`${period}-01`)
}
