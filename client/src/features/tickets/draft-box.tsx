import { Paperclip, TriangleAlert } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoteComposer } from '@/components/notes/note-composer'
import { refusalOf, useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { notify } from '@/components/ui/notify'
import { randomId } from '@/lib/api/ids'
import { ApiError } from '@/lib/api/problem'
import type { Ticket } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { DraftFiles } from './draft-files'
import { useWriteMessage } from './tickets-api'
import { useDraftFiles } from './use-draft-files'

interface DraftBoxProps {
  ticket: Ticket
  visibility: 'public' | 'internal'
  draftKey: string
  newestAt: string
  autoFocus: boolean
  onWriting: (isWriting: boolean) => void
}

/**
 * The text and the files of one draft. What others write meanwhile is pointed out before it is sent, by the server too; nothing
 * of the draft is lost by that.
 */
export function DraftBox({ ticket, visibility, draftKey, newestAt, autoFocus, onWriting }: DraftBoxProps) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const canAttach = useCan('attachments.write')
  const write = useWriteMessage(ticket.id)
  const draft = useDraftFiles(ticket.id, draftKey)
  const key = useRef(randomId())
  const picker = useRef<HTMLInputElement>(null)
  // What stood there when the writer began; null: nothing is written, and whatever stands there is read.
  const [readUntil, setReadUntil] = useState<string | null>(null)
  const internal = visibility === 'internal'
  const isBehind = readUntil !== null && Date.parse(readUntil) < Date.parse(newestAt)
  const isSending = draft.uploads.files.some(({ error }) => error === null)

  const save = async (body: string, mentions: string[]) => {
    try {
      await write.mutateAsync({
        input: {
          body,
          visibility,
          attachmentIds: draft.files.map(({ id }) => id),
          seenUntil: readUntil ?? newestAt,
          ...(internal ? { mentions } : {}),
        },
        key: key.current,
      })
      key.current = randomId()
      draft.clear()
    } catch (error) {
      notify.failed(t('records.notSaved', { reason: refusalOf(error, 'attachmentIds') ?? problemText(error) }))
      // What was refused is written anew; when the answer was lost, the same key keeps it from being written twice.
      if (error instanceof ApiError && !error.isOffline) key.current = randomId()
      throw error
    }
  }

  return (
    <div
      onDragOver={(event) => canAttach && event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={(event) => {
        if (!canAttach || event.dataTransfer.files.length === 0) return
        event.preventDefault()
        draft.uploads.add(event.dataTransfer.files)
      }}
      onPaste={(event) => {
        if (!canAttach || event.clipboardData.files.length === 0) return
        event.preventDefault()
        draft.uploads.add(event.clipboardData.files)
      }}
    >
      <NoteComposer
        draftKey={draftKey}
        autoFocus={autoFocus}
        label={t(internal ? 'tickets.noteLabel' : 'tickets.replyLabel')}
        placeholder={t(internal ? 'tickets.notePlaceholder' : 'tickets.replyPlaceholder')}
        action={t(internal ? 'tickets.addNote' : 'tickets.send')}
        busy={write.isPending || isSending}
        onText={(text) => {
          const isWriting = text.trim() !== ''
          onWriting(isWriting)
          setReadUntil((before) => (isWriting ? (before ?? newestAt) : null))
        }}
        onSave={save}
        tools={
          canAttach && (
            <>
              <Button size="sm" variant="ghost" icon={Paperclip} onClick={() => picker.current?.click()}>
                {t('files.add')}
              </Button>
              <input
                ref={picker}
                type="file"
                multiple
                aria-label={t('files.add')}
                tabIndex={-1}
                className="hidden"
                onChange={(event) => {
                  draft.uploads.add([...(event.target.files ?? [])])
                  event.target.value = ''
                }}
              />
            </>
          )
        }
      >
        {isBehind && (
          <div
            role="alert"
            className="flex flex-wrap items-center gap-2 rounded-md border border-warning bg-surface p-2"
          >
            <TriangleAlert className="size-4 shrink-0 text-warning" aria-hidden />
            <p className="min-w-48 flex-1 text-xs font-medium">{t('tickets.newer')}</p>
            <Button size="sm" onClick={() => setReadUntil(newestAt)}>
              {t('tickets.readIt')}
            </Button>
          </div>
        )}
        <DraftFiles draft={draft} />
      </NoteComposer>
    </div>
  )
}
