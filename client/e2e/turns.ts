import { inject } from 'vitest'
import type { Server } from './application'

const everywhere = process.env.CRM_E2E_EVERYWHERE === '1'

/**
 * Where a journey runs: on one of the databases, told from its name, so that each has its share. A screen is the same
 * over either, and the scenarios of the API run on both; so do the journeys from end to end, and with
 * `CRM_E2E_EVERYWHERE=1` all of them.
 */
export function inTurn(journey: string): readonly Server[]
export function inTurn<T>(journey: string, places: readonly T[]): readonly T[]
export function inTurn(journey: string, places: readonly unknown[] = inject('servers')): readonly unknown[] {
  const turn = Buffer.from(journey).reduce((sum, byte) => sum + byte, 0) % places.length
  return everywhere ? places : places.slice(turn, turn + 1)
}
