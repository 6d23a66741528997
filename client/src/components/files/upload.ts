import { ApiError, toApiError } from '@/lib/api/problem'
import { accessToken, refreshSession } from '@/lib/api/session'
import type { Attachment } from '@/lib/api/types'
import type { FileHome } from './files-api'

/** A file on its way, and how to call it back. */
export interface Upload {
  /** The file as the server keeps it. */
  done: Promise<Attachment>
  cancel: () => void
}

/** Thrown where the person has called the file back. */
export class UploadCancelled extends Error {}

/**
 * Sends a file. Not by `fetch`: that tells nothing of how far it is. With the same key it is added once, however often it is
 * sent.
 */
export function startUpload(home: FileHome, file: File, key: string, onProgress: (share: number) => void): Upload {
  const stop = new AbortController()
  const goOn = () => {
    if (stop.signal.aborted) throw new UploadCancelled()
  }

  const send = async (isSecond: boolean): Promise<Attachment> => {
    const token = await accessToken()
    goOn()
    const sent = new XMLHttpRequest()
    stop.signal.addEventListener('abort', () => sent.abort())
    await finished(sent, home, file, key, token, onProgress)
    goOn()
    if (sent.status === 401 && !isSecond && token && (await refreshSession(token))) return send(true)
    if (sent.status < 200 || sent.status > 299) throw problemOf(sent)
    return JSON.parse(sent.responseText) as Attachment
  }

  return { done: send(false), cancel: () => stop.abort() }
}

function finished(
  request: XMLHttpRequest,
  home: FileHome,
  file: File,
  key: string,
  token: string | null,
  onProgress: (share: number) => void,
): Promise<void> {
  const form = new FormData()
  form.append('relatedType', home.type)
  form.append('relatedId', home.id)
  form.append('file', file, file.name)
  return new Promise((resolve) => {
    request.open('POST', '/api/v1/attachments')
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`)
    request.setRequestHeader('Idempotency-Key', key)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    // Whatever the end was, the status tells; 0: no answer came.
    request.onloadend = () => resolve()
    request.send(form)
  })
}

function problemOf(request: XMLHttpRequest): ApiError {
  if (request.status === 0) return new ApiError(0)
  let body: unknown = null
  try {
    body = JSON.parse(request.responseText)
  } catch {
    // A proxy's page.
  }
  return toApiError(new Response(null, { status: request.status, headers: retryAfter(request) }), body)
}

const retryAfter = (request: XMLHttpRequest): Record<string, string> => {
  const seconds = request.getResponseHeader('Retry-After')
  return seconds ? { 'Retry-After': seconds } : {}
}
