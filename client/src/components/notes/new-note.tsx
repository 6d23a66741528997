import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { randomId } from '@/lib/api/ids'
import { useCan } from '@/lib/session/me'
import { NoteComposer } from './note-composer'
import type { NoteHome } from './notes-api'
import { useNoteActions } from './use-note-actions'

/** The box for a new note on a record; absent for those who may not write. */
export function NewNote({ home }: { home: NoteHome }) {
  const { t } = useTranslation()
  const { change, busy } = useNoteActions(home)
  // One key for one note: pressing save again after a lost answer does not write it twice.
  const key = useRef(randomId())
  if (!useCan('notes.write')) return null
  return (
    <NoteComposer
      draftKey={`${home.type}.${home.id}`}
      label={t('notes.write')}
      placeholder={t('notes.placeholder')}
      action={t('notes.save')}
      busy={busy}
      onSave={async (body, mentions) => {
        await change({ do: 'add', body, mentions, parentId: null, key: key.current })
        key.current = randomId()
      }}
    />
  )
}
