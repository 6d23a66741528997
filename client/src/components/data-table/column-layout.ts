import { useMemo } from 'react'
import type { Field, FieldKind } from '@/components/fields/field'
import { useStored } from '@/lib/hooks/use-stored'

/** A column as it stands: its field and its width in pixels. */
export interface Column<R> {
  field: Field<R>
  width: number
}

interface Stored {
  /** Keys of the visible columns, in order. */
  order: string[]
  widths: Record<string, number>
}

export const minWidth = 72
export const maxWidth = 640

const usual: Partial<Record<FieldKind, number>> = {
  email: 220,
  phone: 160,
  choice: 140,
  choices: 200,
  owner: 160,
  person: 160,
  record: 190,
  tags: 200,
  time: 130,
  number: 110,
  money: 140,
}

/** Kinds that a row has no room for; their short forms (the primary address) are columns. */
const tooLong: ReadonlySet<FieldKind> = new Set(['emails', 'phones', 'address', 'longText'])

const clamp = (width: number) => Math.round(Math.min(maxWidth, Math.max(minWidth, width)))

/** The cell of a row that an edit begins with: of this column, else the first one that can be edited. */
export const editableColumn = <R>(columns: readonly Column<R>[], record: R, key: string | null): string | undefined =>
  columns.find(
    ({ field }, index) =>
      index > 0 && !field.readOnly && !field.settled?.(record) && (key === null || field.key === key),
  )?.field.key

export interface ColumnLayout<R> {
  columns: Column<R>[]
  /** All that could be columns, visible ones first. */
  all: Field<R>[]
  isVisible: (key: string) => boolean
  toggle: (key: string) => void
  move: (key: string, to: number) => void
  resize: (key: string, width: number) => void
  reset: () => void
}

/** Columns that belong to what is open (a saved view, a link) instead of to the device. */
export interface HeldColumns {
  /** Null: those that the list begins with. */
  order: readonly string[] | null
  onOrder: (order: string[]) => void
}

/**
 * Which columns, in which order, how wide: each person's own, kept on this device, unless they are held by what is open.
 * The first column stays first.
 */
export function useColumnLayout<R>(
  table: string,
  catalogue: readonly Field<R>[],
  initial: readonly string[],
  held: HeldColumns | null,
): ColumnLayout<R> {
  const [kept, setKept] = useStored<Stored | null>(`crm.columns.${table}`, null)
  const isHeld = held !== null
  const heldOrder = held?.order ?? null
  // Apart from what changes them: rows are drawn anew only when the columns are other ones.
  const shown = useMemo(() => {
    const fields = catalogue.filter(({ kind, filterOnly }) => !filterOnly && !tooLong.has(kind))
    const widths = kept?.widths ?? {}
    const wanted = (isHeld ? heldOrder : kept?.order) ?? initial
    const byKey = new Map(fields.map((field) => [field.key, field]))
    const first = initial[0] ?? ''
    const order = [first, ...wanted.filter((key) => key !== first && byKey.has(key))]
    const visible = order.map((key) => byKey.get(key)).filter((field) => field !== undefined)
    return {
      order,
      columns: visible.map((field, index) => ({
        field,
        width: widths[field.key] ?? (index === 0 ? 260 : (usual[field.kind] ?? 170)),
      })),
      all: [...visible, ...fields.filter((field) => !order.includes(field.key))],
    }
  }, [kept, catalogue, initial, isHeld, heldOrder])

  const { order } = shown
  const mine = { order: kept?.order ?? [...initial], widths: kept?.widths ?? {} }
  const arrange = (next: string[]) => (held ? held.onOrder(next) : setKept({ ...mine, order: next }))
  return {
    columns: shown.columns,
    all: shown.all,
    isVisible: (key) => order.includes(key),
    toggle: (key) => arrange(order.includes(key) ? order.filter((one) => one !== key) : [...order, key]),
    move: (key, to) => {
      const rest = order.filter((one) => one !== key)
      arrange([...rest.slice(0, to), key, ...rest.slice(to)])
    },
    resize: (key, width) => setKept({ ...mine, widths: { ...mine.widths, [key]: clamp(width) } }),
    reset: () => (held ? held.onOrder([...initial]) : setKept(null)),
  }
}
