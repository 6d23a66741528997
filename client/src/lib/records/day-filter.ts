import { viewerTimeZone } from '@/lib/format/regional'
import { addDays, atTime } from '@/lib/format/zoned-time'

/**
 * The parameters of a list for moments from one day to another, both included. Lists read a bare day in the viewer's
 * zone, numbers are counted in the organization's: where the two differ, the moments are spelled out.
 *
 * @param stem - what the parameters begin with: `closed` for `closedAfter` and `closedBefore`
 * @param zone - the zone in which the days are meant
 */
export function dayFilter(
  stem: string,
  { from, to }: { from?: string | undefined; to?: string | undefined },
  zone: string,
): Record<string, string> {
  const start = (day: string) => (zone === viewerTimeZone() ? day : atTime(day, '00:00', zone))
  return {
    ...(from ? { [`${stem}After`]: start(from) } : {}),
    ...(to ? { [`${stem}Before`]: start(addDays(to, 1)) } : {}),
  }
}
