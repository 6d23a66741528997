import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activityKinds } from '@/components/activities/activity-kinds'
import { NewNote } from '@/components/notes/new-note'
import { NoteCard } from '@/components/notes/note-card'
import { notesQuery, type NoteHome } from '@/components/notes/notes-api'
import { useNoteActions } from '@/components/notes/use-note-actions'
import { Timeline } from '@/components/timeline/timeline'
import { Switch } from '@/components/ui/switch'
import { cx } from '@/lib/class-names'

const kinds = ['all', 'activity', 'note', 'file', 'updated', 'created'] as const

/** What each choice asks the timeline for. */
const asked = (kind: (typeof kinds)[number]) =>
  kind === 'all' ? {} : { kind: kind === 'activity' ? activityKinds.join(',') : kind }

/** Whose stories can be told beside the record's own. */
const around: Readonly<Record<string, string>> = {
  company: 'people,deals,tickets,subsidiaries',
  contact: 'deals,tickets',
}

/** The timeline of a record: the composer, pinned notes, then all that happened, filtered by kind. */
export function RecordStory({ home, canNote = true }: { home: NoteHome; canNote?: boolean }) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<(typeof kinds)[number]>('all')
  const [wide, setWide] = useState(false)
  const include = around[home.type]
  const notes = useInfiniteQuery(notesQuery(home))
  const { change } = useNoteActions(home)
  const pinned = (notes.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter((note) => note.isPinned && note.parentId === null)
  return (
    <div className="space-y-4 p-4 md:p-5">
      {canNote && <NewNote home={home} />}
      {pinned.map((note) => (
        <NoteCard key={note.id} note={note} onChange={change} />
      ))}
      <div role="group" aria-label={t('timeline.filter')} className="flex gap-1 overflow-x-auto">
        {kinds.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={kind === one}
            onClick={() => setKind(one)}
            className={cx(
              'target h-6 rounded-full px-2.5 text-xs font-medium whitespace-nowrap',
              kind === one ? 'bg-ink text-surface' : 'text-ink-2 hover:bg-hover',
            )}
          >
            {t(`timeline.kinds.${one}`)}
          </button>
        ))}
      </div>
      {include && (
        <label className="flex items-center gap-2 text-xs text-ink-2">
          <Switch checked={wide} onCheckedChange={setWide} />
          {t(home.type === 'company' ? 'timeline.wideCompany' : 'timeline.wideContact')}
        </label>
      )}
      <Timeline
        story={{ record: home, ...asked(kind), ...(include && wide ? { include } : {}) }}
        emptyTitle={t('timeline.empty')}
        emptyText={t('timeline.emptyText')}
      />
    </div>
  )
}
