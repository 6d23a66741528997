import { useId, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { inputStyle } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import { cx } from '@/lib/class-names'
import { tidyDomain } from '@/lib/format/domain'
import { tidyPhone } from '@/lib/format/phone'
import { plainText, type Field, type FieldKind } from './field'
import { changeOf, editedValue, type FieldChange } from './field-change'
import { FieldInput, FieldPicker } from './field-input'
import { TagPicker } from './pickers'

const pickedKinds: FieldKind[] = ['choice', 'flag', 'owner', 'person', 'record', 'team', 'tags']
const panelKinds: FieldKind[] = ['choices', 'emails', 'phones', 'address', 'longText', 'date', 'time', 'recurrence']

/** Text left with Esc, kept until the page is left, so that opening the field again brings it back. */
const abandoned = new Map<string, string>()

export interface InlineEditProps<R> {
  field: Field<R>
  record: R & { id: string }
  onSave: (change: FieldChange<R>) => void
  onClose: () => void
}

/** Text edited where it stands: Enter or leaving saves, Esc leaves without saving and remembers what was typed. */
export function InlineText<R>({ field, record, onSave, onClose }: InlineEditProps<R>) {
  const { t } = useTranslation()
  const key = `${record.id}.${field.key}`
  const value = editedValue(field, record)
  const [text, setText] = useState(abandoned.get(key) ?? plainText(value))
  const closed = useRef(false)

  const commit = async () => {
    if (closed.current) return
    closed.current = true
    abandoned.delete(key)
    onClose()
    const tidy = field.kind === 'phone' ? await tidyPhone(text) : field.kind === 'domain' ? tidyDomain(text) : text
    const change = changeOf(field, record, tidy)
    if (change && !(field.required && tidy.trim() === '')) onSave(change)
  }

  const leave = () => {
    closed.current = true
    abandoned.set(key, text)
    onClose()
  }

  return (
    <input
      autoFocus
      aria-label={t(field.label)}
      value={text}
      inputMode={field.kind === 'number' || field.kind === 'money' ? 'decimal' : undefined}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void commit()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') void commit()
        if (event.key === 'Escape') leave()
      }}
      className={cx('h-7 w-full', inputStyle)}
    />
  )
}

/** Edited in a panel beside the value: a list to choose from, or a small form. */
export function InlinePanel<R>({
  field,
  record,
  onSave,
  onClose,
  children,
}: InlineEditProps<R> & { children: ReactNode }) {
  const { t } = useTranslation()
  const save = (value: unknown, label: string | null = null) => {
    const change = changeOf(field, record, value, label)
    if (change) onSave(change)
    onClose()
  }
  return (
    <Popover
      label={t(field.label)}
      beside
      open
      onOpenChange={(open) => !open && onClose()}
      trigger={<span className="block min-w-0">{children}</span>}
    >
      {field.kind === 'tags' ? (
        <InlineTags field={field} record={record} onSave={save} />
      ) : pickedKinds.includes(field.kind) ? (
        <FieldPicker
          field={field}
          exclude={record.id}
          value={plainText(editedValue(field, record)) || null}
          clearable={!field.required}
          onPick={save}
        />
      ) : (
        <PanelForm field={field} initial={editedValue(field, record)} onSave={save} onCancel={onClose} />
      )}
    </Popover>
  )
}

function InlineTags<R>({ field, record, onSave }: { field: Field<R>; record: R; onSave: (tags: string[]) => void }) {
  const { t } = useTranslation()
  const [tags, setTags] = useState((editedValue(field, record) as string[] | null) ?? [])
  return (
    <div>
      <TagPicker label={t(field.label)} value={tags} onChange={setTags} />
      <div className="flex justify-end border-t border-line p-1.5">
        <Button variant="primary" size="sm" onClick={() => onSave(tags)}>
          {t('common.save')}
        </Button>
      </div>
    </div>
  )
}

function PanelForm<R>({
  field,
  initial,
  onSave,
  onCancel,
}: {
  field: Field<R>
  initial: unknown
  onSave: (value: unknown) => void
  onCancel: () => void
}) {
  const { t } = useTranslation()
  const id = useId()
  const [value, setValue] = useState(initial)
  return (
    <form
      className="w-[26rem] max-w-full space-y-3 p-3"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          onSave(value)
        }
      }}
    >
      <label htmlFor={id} className="block text-xs font-medium text-ink-2">
        {t(field.label)}
      </label>
      <FieldInput field={field} id={id} value={value} onChange={setValue} />
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button size="sm" variant="primary" type="submit">
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}

/** The editor of a field in place, around or instead of its shown value. */
export function InlineEdit<R>({ children, ...props }: InlineEditProps<R> & { children: ReactNode }) {
  const inPanel = pickedKinds.includes(props.field.kind) || panelKinds.includes(props.field.kind)
  return inPanel ? <InlinePanel {...props}>{children}</InlinePanel> : <InlineText {...props} />
}
