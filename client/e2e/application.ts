import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** A running application and the database it is on. */
export interface Server {
  name: string
  url: string
}

export interface Started {
  server: Server
  stop: () => Promise<void>
}

const application = fileURLToPath(new URL('../../src/Crm.Api/bin/Debug/net10.0/Crm.Api.dll', import.meta.url))
const project = fileURLToPath(new URL('../../src/Crm.Api', import.meta.url))
const readyWithinMs = 60_000
const run = promisify(execFile)

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

async function waitUntilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + readyWithinMs
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break
    const ready = await fetch(`${url}/health/ready`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`The application did not get ready:\n${output()}`)
}

/** Starts the built application on a free port, with data of its own. Gives back how to stop it. */
async function start(name: string, settings: Record<string, string>): Promise<Started> {
  if (!existsSync(application)) throw new Error('Build the server first (`make server`): the journeys run against it.')
  const port = await freePort()
  const folder = await mkdtemp(path.join(tmpdir(), 'crm-e2e-'))
  const child = spawn('dotnet', [application], {
    cwd: project,
    env: {
      ...process.env,
      ASPNETCORE_ENVIRONMENT: 'Development',
      Server__Port: String(port),
      Data__Folder: folder,
      Demo__Enabled: 'false',
      ...settings,
    },
  })
  let output = ''
  const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.kill()) await ended
    await rm(folder, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  try {
    await waitUntilReady(url, child, () => output)
  } catch (error) {
    await stop()
    throw error
  }
  return { server: { name, url }, stop }
}

/** `Host=…;Username=…` with another database, and perhaps another role. */
const connection = (base: string, change: Record<string, string>): string => {
  const parts = Object.fromEntries(base.split(';').map((part) => part.split('=', 2) as [string, string]))
  return Object.entries({ ...parts, ...change })
    .map(([key, value]) => `${key}=${value}`)
    .join(';')
}

async function startOnPostgreSql(owner: string, settings: Record<string, string>): Promise<Started> {
  const host = /Host=([^;]+)/i.exec(owner)?.[1] ?? '127.0.0.1'
  const database = `crm_e2e_${randomBytes(6).toString('hex')}`
  const sql = (text: string) => run('psql', ['-h', host, '-U', 'postgres', '-d', 'postgres', '-qc', text])
  await sql(`CREATE DATABASE ${database}`)
  const { server, stop } = await start('PostgreSQL', {
    Database__Provider: 'PostgreSql',
    Database__OwnerConnectionString: connection(owner, { Database: database }),
    Database__ConnectionString: connection(owner, { Database: database, Username: 'crm_app', Password: 'of-no-use' }),
    ...settings,
  })
  return {
    server,
    stop: async () => {
      await stop()
      await sql(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
    },
  }
}

const owner = process.env.CRM_TEST_POSTGRES

/** The databases that are there. */
export const databases: readonly string[] = owner ? ['SQLite', 'PostgreSQL'] : ['SQLite']

/** Starts the application on an empty database of its own. */
export const startOn = (database: string, settings: Record<string, string> = {}): Promise<Started> =>
  database === 'PostgreSQL' && owner ? startOnPostgreSql(owner, settings) : start(database, settings)
