import type { ReactNode } from 'react'
import type { Field } from '@/components/fields/field'
import type { MenuPlace } from '@/components/ui/menu'
import type { ListParams, RecordOf } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'
import type { BulkTarget } from './use-bulk'
import type { ListState } from './list-state'

/** What a list screen hands to the table. */
export interface DataTableProps<T extends RecordType> {
  type: T
  /** The catalogue: what may be a column, filter or sort. */
  fields: readonly Field<RecordOf<T>>[]
  /** Keys of the columns shown until somebody chooses others; the first names the record and stays first. */
  columns: readonly string[]
  /** The record as a row sees it, when it differs from the API's. */
  defaultSort: string
  state: ListState
  /** The filters of the tab that the list is on: with them alone nobody has narrowed it. */
  tab?: ListState['filters'] | undefined
  onState: (state: ListState, options?: { replace?: boolean }) => void
  /** Opens the record's own page. */
  onOpenPage: (id: string) => void
  hrefOf: (id: string) => string
  /** Opens the create form; absent for those who may not. */
  onCreate?: (() => void) | undefined
  canWrite: boolean
  canDelete: boolean
  /** Other ways to look at the same records, such as a board. */
  looks?: ReactNode
  /** What can be done with the selected rows besides what all records know. */
  bulk?: ((target: BulkTarget<RecordOf<T>>, onDone: () => void) => ReactNode) | undefined
}

/** Everything a row needs, the same for all rows. */
export interface RowContext<R> {
  activeKey: string | null
  editing: { id: string; key: string } | null
  canWrite: boolean
  hrefOf: (id: string) => string
  onOpen: (id: string) => void
  onEdit: (id: string, key: string) => void
  onEditEnd: () => void
  onMenu: (id: string, place: MenuPlace) => void
  onSave: (record: R, change: { patch: Record<string, unknown>; shown: Partial<R> }) => void
}

export type { ListParams }
