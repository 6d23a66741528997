import type { TestProject } from 'vitest/node'
import { databases, startOn, type Server, type Started } from './application'

declare module 'vitest' {
  interface ProvidedContext {
    servers: Server[]
  }
}

/** Starts the application on each database that is there. `CRM_E2E_URL` names one that runs already instead. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env.CRM_E2E_URL
  if (given) {
    provide('servers', [{ name: given, url: given }])
    return () => Promise.resolve()
  }
  const started: Started[] = []
  for (const database of databases) started.push(await startOn(database))
  provide(
    'servers',
    started.map(({ server }) => server),
  )
  return async () => {
    for (const { stop } of started) await stop()
  }
}
