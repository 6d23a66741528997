import { useMutation, useQuery } from '@tanstack/react-query'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsPage } from '@/components/settings/settings-page'
import { useProblemText } from '@/components/states/problem-text'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { notify } from '@/components/ui/notify'
import type { CannedReply } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { cannedRepliesQuery, deleteReply, useRepliesChanged } from './canned-replies-api'
import { ReplyDialog } from './reply-dialog'

/** Texts that agents answer with again and again. */
export function CannedRepliesPage() {
  const { t } = useTranslation()
  const canChange = useCan('cannedReplies.manage')
  const problemText = useProblemText()
  const changed = useRepliesChanged()
  const [editing, setEditing] = useState<CannedReply | 'new' | null>(null)
  const remove = useMutation({
    mutationFn: deleteReply,
    onError: (error) => notify.failed(t('settings.notChanged', { reason: problemText(error) })),
    onSettled: () => changed(),
  })
  return (
    <SettingsPage
      title={t('cannedReplies.title')}
      actions={
        canChange && (
          <Button size="sm" variant="primary" icon={Plus} onClick={() => setEditing('new')}>
            {t('cannedReplies.add')}
          </Button>
        )
      }
    >
      <p className="text-pretty text-ink-2">{t('cannedReplies.text')}</p>
      <QueryView query={useQuery(cannedRepliesQuery)}>
        {(replies) =>
          replies.length === 0 ? (
            <p className="text-ink-2">{t('cannedReplies.none')}</p>
          ) : (
            <ul aria-label={t('cannedReplies.title')} className="divide-y divide-line border-y border-line">
              {replies.map((reply) => (
                <li key={reply.id} className="flex items-start gap-2 py-3">
                  <div className="min-w-0 flex-1">
                    <p className="flex items-center gap-2 font-medium">
                      <span className="min-w-0 break-words">{reply.title}</span>
                      {!reply.isActive && <Badge>{t('cannedReplies.off')}</Badge>}
                    </p>
                    <p className="line-clamp-2 break-words whitespace-pre-line text-ink-2">{reply.body}</p>
                  </div>
                  {canChange && (
                    <>
                      <IconButton
                        icon={Pencil}
                        label={t('cannedReplies.edit', { name: reply.title })}
                        onClick={() => setEditing(reply)}
                      />
                      <IconButton
                        icon={Trash2}
                        label={t('cannedReplies.remove', { name: reply.title })}
                        onClick={() => remove.mutate(reply)}
                      />
                    </>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {editing && <ReplyDialog reply={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </SettingsPage>
  )
}
