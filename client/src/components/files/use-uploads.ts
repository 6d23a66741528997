import { useCallback, useEffect, useRef, useState } from 'react'
import { randomId } from '@/lib/api/ids'
import type { Attachment } from '@/lib/api/types'
import type { FileHome } from './files-api'
import { startUpload, UploadCancelled, type Upload } from './upload'

/** A file that is on its way, or did not arrive. */
export interface Outgoing {
  key: string
  file: File
  /** From 0 to 1. */
  share: number
  /** Why it did not arrive. */
  error: unknown
}

/** How many go at once; the others wait. */
const atOnce = 2

/** Sends files to a record, a few at a time, and tells how far each is. They are called back when the screen is left. */
export function useUploads(home: FileHome, onArrived: (file: Attachment) => void) {
  const [files, setFiles] = useState<Outgoing[]>([])
  const running = useRef(new Map<string, Upload>())
  // A file that has just arrived may still be on the list for a moment: it is not sent again.
  const started = useRef(new Set<string>())
  const arrived = useRef(onArrived)
  useEffect(() => {
    arrived.current = onArrived
  })

  const alter = useCallback((key: string, change: Partial<Outgoing>) => {
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))
  }, [])
  const forget = useCallback((key: string) => setFiles((all) => all.filter((one) => one.key !== key)), [])

  const { type, id } = home
  useEffect(() => {
    const waiting = files.filter(({ key, error }) => error === null && !started.current.has(key))
    for (const { key, file } of waiting.slice(0, Math.max(0, atOnce - running.current.size))) {
      const upload = startUpload({ type, id }, file, key, (share) => alter(key, { share }))
      running.current.set(key, upload)
      started.current.add(key)
      upload.done
        .then(
          (attachment) => {
            running.current.delete(key)
            forget(key)
            arrived.current(attachment)
          },
          (error: unknown) => {
            running.current.delete(key)
            if (error instanceof UploadCancelled) forget(key)
            else alter(key, { error, share: 0 })
          },
        )
        .catch(() => undefined)
    }
  }, [files, type, id, alter, forget])

  useEffect(() => {
    const sent = running.current
    return () => sent.forEach((upload) => upload.cancel())
  }, [])

  const add = useCallback((list: Iterable<File>) => {
    const added = Array.from(list, (file) => ({ key: randomId(), file, share: 0, error: null }))
    setFiles((all) => [...all, ...added])
  }, [])
  const cancel = useCallback(
    (key: string) => {
      running.current.get(key)?.cancel()
      forget(key)
    },
    [forget],
  )
  const retry = useCallback(
    (key: string) => {
      started.current.delete(key)
      alter(key, { error: null })
    },
    [alter],
  )
  return { files, add, cancel, retry }
}
