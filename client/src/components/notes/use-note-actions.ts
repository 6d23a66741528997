import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { useNoteChange, type NoteChange, type NoteHome } from './notes-api'

/** Changes notes and says so: a deleted one comes back by undo, a refusal tells its reason and keeps what was typed. */
export function useNoteActions(home: NoteHome) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const { mutateAsync, isPending } = useNoteChange(home, (error) => {
    notify.failed(t('records.notSaved', { reason: problemText(error) }))
  })
  const change = useCallback(
    async (what: NoteChange) => {
      await mutateAsync(what)
      if (what.do !== 'delete') return
      notify.done(t('notes.deleted'), {
        label: t('common.undo'),
        run: () => void mutateAsync({ do: 'restore', note: what.note }),
      })
    },
    [mutateAsync, t],
  )
  return { change, busy: isPending }
}
