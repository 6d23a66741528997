import type { Attachment } from '@/lib/api/types'
import { readContent } from './files-api'

/** Hands a file to the browser's downloads. */
export async function saveContent(file: Attachment): Promise<void> {
  const address = URL.createObjectURL(await readContent(file))
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
