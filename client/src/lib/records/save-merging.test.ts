import { expect, it } from 'vitest'
import { ApiError } from '@/lib/api/problem'
import type { Clash, Patch } from './conflicts'
import { changedValues, saveMerging } from './save-merging'

interface Team {
  version: number
  name: string
  lead: string | null
}

const before: Team = { version: 1, name: 'Sales', lead: null }

/** What the server holds, and what it refuses. */
function server(present: Team) {
  let held = present
  return {
    read: () => Promise.resolve(held),
    change: (patch: Patch, version: number): Promise<Team> => {
      if (version !== held.version) return Promise.reject(new ApiError(412))
      held = { ...held, ...patch, version: held.version + 1 }
      return Promise.resolve(held)
    },
  }
}

const save = (present: Team, patch: Patch, choose: (clashes: Clash[]) => string[] | null) =>
  saveMerging<Team>({
    before,
    patch,
    title: ({ name }) => name,
    ask: (_, clashes) => Promise.resolve(choose(clashes)),
    ...server(present),
  })

it('puts changes of different fields together without asking', async () => {
  const saved = await save({ version: 2, name: 'Sales', lead: 'mia' }, { name: 'Field sales' }, () => {
    throw new Error('nobody is to be asked')
  })
  expect(saved).toEqual({ version: 3, name: 'Field sales', lead: 'mia' })
})

it('asks about a field that both changed, and saves what was chosen', async () => {
  const theirs = { version: 2, name: 'Inside sales', lead: null }
  const patch = { name: 'Field sales', lead: 'omar' }
  expect(await save(theirs, patch, (clashes) => clashes.map(({ key }) => key))).toMatchObject(patch)
  expect(await save(theirs, patch, () => null)).toMatchObject({ name: 'Inside sales', lead: 'omar' })
})

it('tells what differs from the beginning, empty or not', () => {
  expect(changedValues({ name: 'a', lead: null, members: ['x'] }, { name: 'a', lead: null, members: ['x'] })).toEqual(
    {},
  )
  expect(changedValues({ name: 'a', lead: 'x' }, { name: 'a', lead: null })).toEqual({ lead: null })
})
