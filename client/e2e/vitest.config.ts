import { defineConfig } from 'vitest/config'

/** Journeys in Chromium against the built application: `npm run e2e`, after the server and the client were built. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    globalSetup: ['e2e/servers.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // As long as the pages wait for what they look for.
    expect: { poll: { timeout: 15_000 } },
    // While one browser waits for the server another one works: a machine of CI has two cores.
    maxWorkers: 2,
  },
})
