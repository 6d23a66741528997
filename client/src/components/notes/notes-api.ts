import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { Note, NoteInput, Page, RecordType } from '@/lib/api/types'

/** The record that notes are written on. */
export interface NoteHome {
  type: RecordType
  id: string
}

/** All notes on a record, newest first; replies among them, told by `parentId`. */
export const notesQuery = ({ type, id }: NoteHome) =>
  infiniteQueryOptions({
    queryKey: ['note', type, id] as const,
    queryFn: ({ pageParam }) =>
      unwrap<Page<Note>>(
        api.GET('/api/v1/notes', {
          params: {
            query: {
              relatedType: type,
              relatedId: id,
              pageSize: 100,
              sort: '-createdAt',
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })

/** What happens to a note. */
export type NoteChange =
  | { do: 'add'; body: string; mentions: string[]; parentId: string | null; key: string }
  | { do: 'edit'; note: Note; body: string; mentions: string[] }
  | { do: 'pin'; note: Note; isPinned: boolean }
  | { do: 'delete'; note: Note }
  | { do: 'restore'; note: Note }

const patch = (note: Note, body: NoteInput) =>
  unwrap(api.PATCH('/api/v1/notes/{id}', { params: { path: { id: note.id } }, headers: ifMatch(note.version), body }))

async function perform(home: NoteHome, change: NoteChange): Promise<unknown> {
  switch (change.do) {
    case 'add': {
      const { body, mentions, parentId, key } = change
      return unwrap(
        api.POST('/api/v1/notes', {
          headers: { 'Idempotency-Key': key },
          body: { body, mentions, related: home, ...(parentId ? { parentId } : {}) },
        }),
      )
    }
    case 'edit':
      return patch(change.note, { body: change.body, mentions: change.mentions })
    case 'pin':
      return patch(change.note, { isPinned: change.isPinned })
    case 'delete':
      return unwrap(api.DELETE('/api/v1/notes/{id}', { params: { path: { id: change.note.id } } }))
    case 'restore':
      return unwrap(api.POST('/api/v1/notes/{id}/restore', { params: { path: { id: change.note.id } } }))
  }
}

export function useNoteChange(home: NoteHome, onFailed: (error: unknown) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationKey: ['note', 'change'],
    mutationFn: (change: NoteChange) => perform(home, change),
    onError: onFailed,
    onSettled: () =>
      Promise.all(
        [['note', home.type, home.id], ['timeline'], ['feed']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  })
}
