import { useInfiniteQuery } from '@tanstack/react-query'
import { Paperclip } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { useProblemText } from '@/components/states/problem-text'
import { SkeletonLines } from '@/components/states/skeletons'
import { LoadMore } from '@/components/ui/load-more'
import { notify } from '@/components/ui/notify'
import type { Attachment } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { FileDrop } from './file-drop'
import { FilePreview } from './file-preview'
import { FileRow } from './file-row'
import { filesQuery, useFileChange, useFilesChanged, type FileHome } from './files-api'
import { OutgoingRow } from './outgoing-row'
import { useUploads } from './use-uploads'

/** The files of a record: dropped, pasted or picked; looked at, saved, deleted. */
export function RecordFiles({ home }: { home: FileHome }) {
  const { t } = useTranslation()
  const canAdd = useCan('attachments.write')
  const query = useInfiniteQuery(filesQuery(home))
  const uploads = useUploads(home, useFilesChanged(home))
  const remove = useRemove(home)
  const [shown, setShown] = useState<Attachment | null>(null)
  const files = query.data?.pages.flatMap((page) => page.items) ?? []
  const nothing = query.isSuccess && files.length === 0 && uploads.files.length === 0
  return (
    <Home canAdd={canAdd} onFiles={uploads.add}>
      {query.isPending && <SkeletonLines />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {nothing && <EmptyState icon={Paperclip} title={t('files.empty')} text={t('files.emptyText')} />}
      <ul aria-label={t('files.title')} className="divide-y divide-line">
        {uploads.files.map((one) => (
          <OutgoingRow
            key={one.key}
            outgoing={one}
            onCancel={() => uploads.cancel(one.key)}
            onRetry={() => uploads.retry(one.key)}
          />
        ))}
        {files.map((file) => (
          <FileRow key={file.id} file={file} onOpen={setShown} onDelete={remove} />
        ))}
      </ul>
      {query.hasNextPage && <LoadMore busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />}
      {shown && <FilePreview file={shown} onClose={() => setShown(null)} />}
    </Home>
  )
}

function Home({
  canAdd,
  onFiles,
  children,
}: {
  canAdd: boolean
  onFiles: (files: Iterable<File>) => void
  children: ReactNode
}) {
  return canAdd ? <FileDrop onFiles={onFiles}>{children}</FileDrop> : <div className="p-4 md:p-5">{children}</div>
}

/** Deletes at once, and offers the way back. */
function useRemove(home: FileHome) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const { mutate } = useFileChange(home, (error) =>
    notify.failed(t('records.notSaved', { reason: problemText(error) })),
  )
  return (file: Attachment) =>
    mutate(
      { file, back: false },
      {
        onSuccess: () =>
          notify.done(t('records.deleted', { name: file.name }), {
            label: t('common.undo'),
            run: () => mutate({ file, back: true }),
          }),
      },
    )
}
