import { api, unwrap } from '@/lib/api/client'
import type { ListParams } from '@/lib/api/resource'
import type { AuditEntry, Page } from '@/lib/api/types'
import { endlessQuery } from '@/lib/query/endless'

/** Who changed what, newest first; `from` and `to` are days in the organization's time zone. */
export const auditQuery = (params: ListParams) =>
  endlessQuery(['audit', params] as const, (where) =>
    unwrap<Page<AuditEntry>>(
      api.GET('/api/v1/audit', { params: { query: { ...(params as object), ...where, pageSize: 50 } } }),
    ),
  )
