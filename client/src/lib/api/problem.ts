/** A record that the server takes for the same as the one being saved. */
export interface Duplicate {
  id: string
  displayName?: string
  name?: string
  email?: string
  domain?: string
  company?: { id: string; name: string } | string | null
}

/** RFC 9457 problem details as this API sends them. */
interface ProblemDetails {
  title?: string
  detail?: string
  status?: number
  code?: string
  traceId?: string
  errors?: Record<string, string[]>
  duplicates?: Duplicate[]
  leadIds?: string[]
  mergedInto?: { id: string; name: string }
  present?: unknown
}

/** An answer of the API other than success, or none at all (`status` 0: the server was not reached). */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: string | null
  readonly detail: string | null
  readonly traceId: string | null
  /** Messages by JSON field name (`emails[0].address`). */
  readonly fields: Record<string, string[]>
  readonly duplicates: Duplicate[]
  /** The leads that a refusal of many is about. */
  readonly leadIds: readonly string[]

  /** The record that the one asked for became part of. */
  readonly mergedInto: { id: string; name: string } | null

  /** The value that stands in the way. */
  readonly present: unknown

  constructor(
    readonly status: number,
    problem: ProblemDetails = {},
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`)
    this.code = problem.code ?? null
    this.detail = problem.detail ?? null
    this.traceId = problem.traceId ?? null
    this.fields = problem.errors ?? {}
    this.duplicates = problem.duplicates ?? []
    this.leadIds = problem.leadIds ?? []
    this.mergedInto = problem.mergedInto ?? null
    this.present = problem.present
  }

  /** The record was changed by somebody else since it was read. */
  get isConflict(): boolean {
    return this.status === 412
  }

  get isOffline(): boolean {
    return this.status === 0
  }
}

/** Makes the error from a response whose body may be anything, also a proxy's HTML page. */
export function toApiError(response: Response, body: unknown): ApiError {
  const retryAfter = Number(response.headers.get('Retry-After'))
  const problem = typeof body === 'object' && body !== null ? (body as ProblemDetails) : {}
  return new ApiError(response.status, problem, Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null)
}
