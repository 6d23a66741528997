import createClient from 'openapi-fetch'
import { randomId } from './ids'
import { ApiError, toApiError } from './problem'
import type { paths } from './schema'
import { accessToken, refreshSession } from './session'

const send = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiError(0)
  }
}

/** Sends a POST again when no answer came: the idempotency key makes that safe. Others are retried by the query cache. */
async function sendSurely(request: Request): Promise<Response> {
  if (request.method !== 'POST') return send(request)
  const again = request.clone()
  try {
    return await send(request)
  } catch (cause) {
    if (!(cause instanceof ApiError) || !navigator.onLine) throw cause
    return send(again)
  }
}

/** A POST that only asks: it may be sent again anyway, and its answer need not be kept. */
const onlyAsks = ({ url }: Request): boolean =>
  /\/(retention\/preview|segments\/preview|reports\/(preview|[^/]+\/run))$/.test(url)

async function authorizedFetch(request: Request): Promise<Response> {
  const token = await accessToken()
  if (request.method === 'POST' && !request.headers.has('Idempotency-Key') && !onlyAsks(request)) {
    request.headers.set('Idempotency-Key', randomId())
  }
  if (!token) return sendSurely(request)
  const again = request.clone()
  request.headers.set('Authorization', `Bearer ${token}`)
  const response = await sendSurely(request)
  // A token can end early: another device signed this one out, a role changed. One renewal tells which.
  if (response.status !== 401 || !(await refreshSession(token))) return response
  again.headers.set('Authorization', `Bearer ${(await accessToken()) ?? ''}`)
  return sendSurely(again)
}

/** Typed calls to the API. Paths, parameters and bodies are checked against the OpenAPI document. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: authorizedFetch })

interface Answer {
  data?: unknown
  error?: unknown
  response: Response
}

/**
 * The body of a successful answer, as the type that `types.ts` gives it; anything else is thrown as {@link ApiError}.
 */
export async function unwrap<T>(answer: Promise<Answer>): Promise<T> {
  const { data, error, response } = await answer
  if (!response.ok) throw toApiError(response, error)
  return data as T
}

/** `If-Match` for a record as it was read; the server then refuses to overwrite somebody else's change. */
export const ifMatch = (version: number | null | undefined): { 'If-Match'?: string } =>
  version === null || version === undefined ? {} : { 'If-Match': `"${version}"` }
