import { Ellipsis, Pencil, Pin, PinOff, Reply, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Markdown } from '@/components/markdown/markdown'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { RelativeTime } from '@/components/ui/time'
import { randomId } from '@/lib/api/ids'
import type { Note } from '@/lib/api/types'
import { useCan, useMe } from '@/lib/session/me'
import { NoteComposer } from './note-composer'
import type { NoteChange } from './notes-api'

interface NoteCardProps {
  note: Note
  replies?: Note[]
  onChange: (change: NoteChange) => Promise<unknown>
}

/** A note with its replies; its author (or a manager) edits, pins and deletes it. */
export function NoteCard({ note, replies = [], onChange }: NoteCardProps) {
  const { t } = useTranslation()
  const me = useMe()
  const mayWrite = useCan('notes.write')
  const manages = me?.role === 'admin' || me?.role === 'manager'
  const mayChange = mayWrite && (manages || note.createdBy === me?.id)
  const [mode, setMode] = useState<'read' | 'edit' | 'reply'>('read')
  const isReply = note.parentId !== null
  const by = note.owner?.displayName ?? t('timeline.somebody')

  return (
    <article aria-label={by} className={isReply ? 'pt-3' : 'rounded-lg border border-line bg-surface p-3 shadow-card'}>
      <header className="mb-1.5 flex h-6 items-center gap-2">
        <Avatar name={by} size="xs" />
        <span className="truncate font-medium">{by}</span>
        <RelativeTime at={note.createdAt} className="shrink-0 text-xs text-ink-3" />
        {note.updatedAt !== note.createdAt && <span className="text-2xs text-ink-3">{t('notes.edited')}</span>}
        <span className="flex-1" />
        {note.isPinned && <Pin className="size-3.5 text-accent" aria-label={t('notes.pinned')} />}
        {mayChange && (
          <Menu trigger={<IconButton icon={Ellipsis} size="xs" label={t('notes.actions')} />}>
            <MenuItem icon={Pencil} onSelect={() => setMode('edit')}>
              {t('notes.edit')}
            </MenuItem>
            {!isReply && (
              <MenuItem
                icon={note.isPinned ? PinOff : Pin}
                onSelect={() => void onChange({ do: 'pin', note, isPinned: !note.isPinned })}
              >
                {note.isPinned ? t('notes.unpin') : t('notes.pin')}
              </MenuItem>
            )}
            <MenuItem icon={Trash2} danger onSelect={() => void onChange({ do: 'delete', note })}>
              {t('notes.delete')}
            </MenuItem>
          </Menu>
        )}
      </header>
      {mode === 'edit' ? (
        <NoteComposer
          autoFocus
          draftKey={note.id}
          label={t('notes.edit')}
          placeholder={t('notes.placeholder')}
          action={t('common.save')}
          initial={note.body}
          onCancel={() => setMode('read')}
          onSave={(body, mentions) => onChange({ do: 'edit', note, body, mentions }).then(() => setMode('read'))}
        />
      ) : (
        <Markdown text={note.body} mentions={note.mentions.map(({ displayName }) => displayName)} />
      )}
      {replies.length > 0 && (
        <div className="mt-3 space-y-1 divide-y divide-line border-l-2 border-line pl-3">
          {replies.map((reply) => (
            <NoteCard key={reply.id} note={reply} onChange={onChange} />
          ))}
        </div>
      )}
      {mode === 'reply' && (
        <div className="mt-3">
          <NoteComposer
            autoFocus
            draftKey={`reply.${note.id}`}
            label={t('notes.reply')}
            placeholder={t('notes.replyPlaceholder')}
            action={t('notes.reply')}
            onCancel={() => setMode('read')}
            onSave={(body, mentions) =>
              onChange({ do: 'add', body, mentions, parentId: note.id, key: randomId() }).then(() => setMode('read'))
            }
          />
        </div>
      )}
      {mode === 'read' && mayWrite && !isReply && (
        <Button variant="ghost" size="sm" icon={Reply} className="mt-1 -ml-2" onClick={() => setMode('reply')}>
          {t('notes.reply')}
        </Button>
      )}
    </article>
  )
}
