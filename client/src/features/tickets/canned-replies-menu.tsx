import { useQuery } from '@tanstack/react-query'
import { MessageSquareText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { filledRepliesQuery } from './tickets-api'

/** Texts that are sent again and again, in the words of this ticket. */
export function CannedReplies({ ticketId, onTake }: { ticketId: string; onTake: (body: string) => void }) {
  const { t } = useTranslation()
  const { data: replies = [] } = useQuery(filledRepliesQuery(ticketId))
  if (replies.length === 0) return null
  return (
    <Menu
      trigger={
        <Button size="sm" icon={MessageSquareText}>
          {t('tickets.canned')}
        </Button>
      }
    >
      {replies.map((reply) => (
        <MenuItem key={reply.id} onSelect={() => onTake(reply.body)}>
          {reply.title}
        </MenuItem>
      ))}
    </Menu>
  )
}
