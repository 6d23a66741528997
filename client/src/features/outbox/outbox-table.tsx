import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { SimpleTable } from '@/components/ui/simple-table'
import { RelativeTime } from '@/components/ui/time'
import type { OutboxMessage } from '@/lib/api/types'
import { formatDateTime } from '@/lib/format/regional'

type State = 'waiting' | 'retrying' | 'failed' | 'sent'

const tones: Record<State, Tone> = { waiting: 'neutral', retrying: 'warning', failed: 'danger', sent: 'accent' }

/** How a message stands, from what is known of its tries. */
function stateOf({ doneAt, parkedAt, attempts }: OutboxMessage): State {
  if (doneAt) return 'sent'
  if (parkedAt) return 'failed'
  return attempts > 0 ? 'retrying' : 'waiting'
}

const kindName = (t: TFunction, kind: string) => (kind === 'mail' ? t('outbox.kinds.mail') : kind)

interface OutboxTableProps {
  messages: readonly OutboxMessage[]
  /** The one that is being tried again. */
  retrying: string | null
  onRetry: (message: OutboxMessage) => void
}

/** Messages with their state, tries, and what went wrong. */
export function OutboxTable({ messages, retrying, onRetry }: OutboxTableProps) {
  const { t } = useTranslation()
  return (
    <SimpleTable
      label={t('outbox.list')}
      rows={messages}
      columns={[
        {
          key: 'created',
          label: t('outbox.created'),
          cell: (message) => <span className="whitespace-nowrap">{formatDateTime(message.createdAt)}</span>,
        },
        { key: 'kind', label: t('outbox.kind'), cell: (message) => kindName(t, message.kind) },
        {
          key: 'state',
          label: t('outbox.state'),
          cell: (message) => {
            const state = stateOf(message)
            return <Badge tone={tones[state]}>{t(`outbox.states.${state}`)}</Badge>
          },
        },
        { key: 'attempts', label: t('outbox.attempts'), end: true, cell: (message) => message.attempts },
        {
          key: 'detail',
          label: t('outbox.detail'),
          grow: true,
          cell: (message) => <Detail message={message} />,
        },
      ]}
      actions={(message) =>
        !message.doneAt && (
          <Button size="sm" busy={retrying === message.id} onClick={() => onRetry(message)}>
            {t('outbox.retry')}
          </Button>
        )
      }
    />
  )
}

function Detail({ message }: { message: OutboxMessage }) {
  const { t } = useTranslation()
  if (message.doneAt) {
    return (
      <span className="text-ink-2">
        {t('outbox.sentAt')} <RelativeTime at={message.doneAt} />
      </span>
    )
  }
  return (
    <span className="block py-1.5 text-xs">
      {message.lastError && <span className="block break-words text-danger">{message.lastError}</span>}
      {!message.parkedAt && (
        <span className="text-ink-2">
          {t('outbox.next')}: {formatDateTime(message.dueAt)}
        </span>
      )}
    </span>
  )
}
