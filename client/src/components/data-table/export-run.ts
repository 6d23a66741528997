import type { Export, ExportInput, RecordType } from '@/lib/api/types'
import { readExport, readExportFile, startExport } from './exports-api'

/** How far an export is; null while it waits for its turn. */
export type ExportProgress = { done: number; total: number } | null

const firstPauseMs = 400
const longestPauseMs = 3000
const maxFailures = 5

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Ends when the export has; a connection that is away for a moment does not matter. */
async function untilDone(started: Export, onProgress: (progress: ExportProgress) => void): Promise<Export> {
  let now = started
  let failures = 0
  for (let pause = firstPauseMs; now.status === 'queued' || now.status === 'running';) {
    onProgress(now.totalRows === null ? null : { done: now.rows, total: now.totalRows })
    await wait(pause)
    pause = Math.min(longestPauseMs, pause * 1.5)
    try {
      now = await readExport(started.id)
      failures = 0
    } catch (error) {
      failures += 1
      if (failures === maxFailures) throw error
    }
  }
  return now
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const underWay = new Map<RecordType, { progress: ExportProgress }>()
const listeners = new Set<() => void>()
const tell = () => listeners.forEach((listener) => listener())

/** Exports that are under way, by list; they go on while the person looks at something else. */
export const exportsUnderWay = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  of: (type: RecordType) => underWay.get(type),
}

/** Has the list written, waits for it, and saves the file. */
export async function runExport(type: RecordType, input: ExportInput): Promise<Export> {
  const note = (progress: ExportProgress) => {
    underWay.set(type, { progress })
    tell()
  }
  try {
    note(null)
    const done = await untilDone(await startExport(input), note)
    if (done.status === 'completed') saveFile(await readExportFile(done.id))
    return done
  } finally {
    underWay.delete(type)
    tell()
  }
}

/** Has the answer of a report written, waits for it, and saves the file. */
export async function exportReport(reportId: string, format: ExportInput['format']): Promise<Export> {
  const done = await untilDone(await startExport({ reportId, format }), () => undefined)
  if (done.status === 'completed') saveFile(await readExportFile(done.id))
  return done
}
