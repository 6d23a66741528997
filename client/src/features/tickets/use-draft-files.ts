import { useState } from 'react'
import { useFilesChanged } from '@/components/files/files-api'
import { useUploads } from '@/components/files/use-uploads'
import { stored } from '@/lib/hooks/use-stored'

/** A file of the ticket that goes with what is being written. */
export interface DraftFile {
  id: string
  name: string
  size: number
}

/** The files that go with a draft: kept with it until it is sent. Those on their way are among them once they have arrived. */
export function useDraftFiles(ticketId: string, draftKey: string) {
  const home = { type: 'ticket' as const, id: ticketId }
  const place = `crm.draft.files.${draftKey}`
  const changed = useFilesChanged(home)
  const [files, setFiles] = useState<readonly DraftFile[]>(() => stored.read(sessionStorage, place, []))
  const keep = (change: (before: readonly DraftFile[]) => readonly DraftFile[]) =>
    setFiles((before) => {
      const next = change(before)
      stored.write(sessionStorage, place, next.length > 0 ? next : undefined)
      return next
    })
  const uploads = useUploads(home, ({ id, name, size }) => {
    keep((before) => [...before, { id, name, size }])
    changed()
  })
  return {
    files,
    uploads,
    remove: (id: string) => keep((before) => before.filter((file) => file.id !== id)),
    clear: () => keep(() => []),
  }
}
