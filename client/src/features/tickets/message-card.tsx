import { Ellipsis, EyeOff, Mail, Send, Split, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Markdown } from '@/components/markdown/markdown'
import { Avatar } from '@/components/ui/avatar'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { RelativeTime } from '@/components/ui/time'
import type { TicketMessage } from '@/lib/api/types'
import { cx } from '@/lib/class-names'
import { MessageFiles } from './message-files'

/** Who reads a message shows in its ground, its icon and its words: nobody takes a note for an answer. */
const looks = {
  customer: { icon: UserRound, card: 'border-line bg-surface', mark: 'text-ink-2' },
  public: { icon: Send, card: 'border-info/40 bg-info-soft', mark: 'text-info' },
  internal: { icon: EyeOff, card: 'border-dashed border-warning bg-warning-soft', mark: 'text-warning' },
}

/** Something written in a ticket's conversation. */
export function MessageCard({ message, onSplit }: { message: TicketMessage; onSplit?: (() => void) | undefined }) {
  const { t } = useTranslation()
  const kind = message.from === 'customer' ? 'customer' : message.visibility
  const by =
    message.from === 'customer'
      ? (message.contact?.name ?? t('tickets.customer'))
      : (message.by?.displayName ?? t('timeline.somebody'))
  return (
    <MessageFrame
      kind={kind}
      by={by}
      at={message.createdAt}
      menu={
        onSplit && (
          <Menu trigger={<IconButton size="xs" icon={Ellipsis} label={t('tickets.messageMenu', { name: by })} />}>
            <MenuItem icon={Split} onSelect={onSplit}>
              {t('tickets.split.open')}
            </MenuItem>
          </Menu>
        )
      }
    >
      <Markdown text={message.body} mentions={message.mentions.map(({ displayName }) => displayName)} />
      <MessageFiles files={message.files} />
      {message.mailedTo && (
        <p className="mt-2 flex items-center gap-1 text-xs text-ink-2">
          <Mail className="size-3.5 shrink-0" aria-hidden />
          <span className="min-w-0 break-words">{t('tickets.mailedTo', { address: message.mailedTo })}</span>
        </p>
      )}
    </MessageFrame>
  )
}

/** The card of a message, told apart by who reads it. */
export function MessageFrame({
  kind,
  by,
  at,
  menu,
  children,
}: {
  kind: keyof typeof looks
  by: string
  at: string
  /** What can be done with it. */
  menu?: React.ReactNode
  children: React.ReactNode
}) {
  const { t } = useTranslation()
  const { icon: Icon, card, mark } = looks[kind]
  const label = t(`tickets.kinds.${kind}`)
  return (
    <li>
      <article aria-label={`${label}: ${by}`} className={cx('rounded-lg border p-3 shadow-card', card)}>
        <header className="mb-1.5 flex min-h-6 flex-wrap items-center gap-x-2">
          <Avatar name={by} size="xs" />
          <span className="truncate font-medium">{by}</span>
          <RelativeTime at={at} className="shrink-0 text-xs text-ink-2" />
          <span className="ml-auto inline-flex items-center gap-1">
            <span className={cx('inline-flex items-center gap-1 text-xs font-semibold', mark)}>
              <Icon className="size-3.5" aria-hidden />
              {label}
            </span>
            {menu}
          </span>
        </header>
        {children}
      </article>
    </li>
  )
}
