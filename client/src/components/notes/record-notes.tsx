import { useInfiniteQuery } from '@tanstack/react-query'
import { NotebookPen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import { NoteCard } from './note-card'
import { notesQuery, type NoteHome } from './notes-api'
import { useNoteActions } from './use-note-actions'
import { NewNote } from './new-note'

/** The notes of a record: pinned ones first, then the newest; replies under theirs. */
export function RecordNotes({ home }: { home: NoteHome }) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(notesQuery(home))
  const { change } = useNoteActions(home)
  const notes = query.data?.pages.flatMap((page) => page.items) ?? []
  const threads = notes.filter((note) => note.parentId === null)
  const sorted = [...threads.filter((note) => note.isPinned), ...threads.filter((note) => !note.isPinned)]
  const repliesTo = (id: string) => notes.filter((note) => note.parentId === id).reverse()
  return (
    <div className="space-y-3 p-4 md:p-5">
      <NewNote home={home} />
      {query.isPending && <SkeletonLines />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && sorted.length === 0 && (
        <EmptyState icon={NotebookPen} title={t('notes.empty')} text={t('notes.emptyText')} />
      )}
      {sorted.map((note) => (
        <NoteCard key={note.id} note={note} replies={repliesTo(note.id)} onChange={change} />
      ))}
      {query.hasNextPage && (
        <Button
          variant="ghost"
          className="w-full"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('common.loadMore')}
        </Button>
      )}
    </div>
  )
}
