import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/input'
import { cx } from '@/lib/class-names'
import { stored } from '@/lib/hooks/use-stored'
import { usersQuery } from '@/lib/records/people-and-tags'
import { completeMention, mentionedIn, typedMention, type TypedMention } from './mention'

interface NoteComposerProps {
  /** What is typed is kept under this key until it is saved. */
  draftKey: string
  label: string
  placeholder: string
  action: string
  initial?: string
  busy?: boolean
  autoFocus?: boolean
  /** Resolves once it is saved; then the box is empty again. */
  onSave: (body: string, mentions: string[]) => Promise<unknown>
  onCancel?: () => void
  /** Told what stands in the box, also at the beginning. */
  onText?: (text: string) => void
  /** Between the box and its buttons. */
  children?: ReactNode
  /** At the left of the buttons. */
  tools?: ReactNode
}

/** A box for a note: Markdown, `@` completes a colleague's name, Ctrl+Enter saves, nothing typed is lost. */
export function NoteComposer({
  draftKey,
  label,
  placeholder,
  action,
  initial = '',
  busy = false,
  autoFocus = false,
  onSave,
  onCancel,
  onText,
  children,
  tools,
}: NoteComposerProps) {
  const { t } = useTranslation()
  const listId = useId()
  const key = `crm.draft.note.${draftKey}`
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(() => stored.read(sessionStorage, key, initial))
  const [mention, setMention] = useState<TypedMention | null>(null)
  const [highlighted, setHighlighted] = useState(0)
  const users = useQuery(usersQuery).data ?? []
  const found = mention
    ? users
        .filter(
          (user) => user.status !== 'inactive' && user.displayName.toLowerCase().includes(mention.text.toLowerCase()),
        )
        .slice(0, 6)
    : []
  const chosen = found[highlighted]

  const told = useRef(onText)
  useEffect(() => {
    told.current = onText
  })
  useEffect(() => told.current?.(text), [text])

  const write = (next: string) => {
    setText(next)
    stored.write(sessionStorage, key, next === initial ? undefined : next)
  }
  const follow = (element: HTMLTextAreaElement) => {
    setMention(typedMention(element.value, element.selectionStart))
    setHighlighted(0)
  }
  const complete = (person: { id: string; displayName: string }) => {
    if (!mention || !box.current) return
    const next = completeMention(text, mention, box.current.selectionStart, person)
    write(next.text)
    setMention(null)
    requestAnimationFrame(() => {
      box.current?.focus()
      box.current?.setSelectionRange(next.caret, next.caret)
    })
  }
  const save = async () => {
    if (text.trim() === '' || busy) return
    await onSave(text.trim(), mentionedIn(text, users))
    stored.write(sessionStorage, key, undefined)
    setText('')
  }

  return (
    <div className="space-y-2">
      <div className="relative">
        <Textarea
          ref={box}
          autoFocus={autoFocus}
          aria-label={label}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={found.length > 0 ? listId : undefined}
          aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
          placeholder={placeholder}
          value={text}
          onChange={(event) => {
            write(event.target.value)
            follow(event.target)
          }}
          onClick={(event) => follow(event.currentTarget)}
          onBlur={() => setTimeout(() => setMention(null), 150)}
          onKeyDown={(event) => {
            if (chosen && ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(event.key)) {
              event.preventDefault()
              event.stopPropagation()
              if (event.key === 'Escape') setMention(null)
              else if (event.key === 'Enter' || event.key === 'Tab') complete(chosen)
              else setHighlighted((highlighted + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length)
            } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault()
              void save()
            } else if (event.key === 'Escape') {
              event.stopPropagation()
              event.currentTarget.blur()
              onCancel?.()
            }
          }}
        />
        {found.length > 0 && (
          <ul
            id={listId}
            role="listbox"
            aria-label={t('notes.mention')}
            className="animate-in absolute top-full left-0 z-20 mt-1 w-64 rounded-lg bg-raised p-1 shadow-float"
          >
            {found.map((user, index) => (
              <li
                key={user.id}
                id={`${listId}-${user.id}`}
                role="option"
                aria-selected={index === highlighted}
                onPointerDown={(event) => {
                  event.preventDefault()
                  complete(user)
                }}
                className={cx(
                  'target flex h-8 items-center gap-2 rounded-md px-2',
                  index === highlighted && 'bg-hover',
                )}
              >
                <Avatar name={user.displayName} size="xs" />
                <span className="truncate">{user.displayName}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {children}
      {[text, onCancel, tools].some(Boolean) && (
        <div className="flex items-center gap-2">
          {tools}
          <p className="flex-1 truncate text-2xs text-ink-3">{text !== '' && t('notes.hint')}</p>
          {onCancel && (
            <Button size="sm" onClick={onCancel}>
              {t('common.cancel')}
            </Button>
          )}
          {(text !== '' || onCancel) && (
            <Button size="sm" variant="primary" busy={busy} disabled={text.trim() === ''} onClick={() => void save()}>
              {action}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
