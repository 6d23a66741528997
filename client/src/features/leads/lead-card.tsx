import { NextMark } from '@/components/board/next-mark'
import { fieldOf } from '@/components/fields/field'
import { FieldValue } from '@/components/fields/field-value'
import { Avatar } from '@/components/ui/avatar'
import type { Lead } from '@/lib/api/types'
import { isEnd } from './lead-board-source'
import { leadFields } from './lead-fields'

/** What a lead's card says under its name: where the person works, the score, the next step, whose it is. */
export function LeadCard({ lead }: { lead: Lead }) {
  const work = [lead.jobTitle, lead.company].filter(Boolean).join(' · ')
  return (
    <>
      {work && <p className="truncate text-xs text-ink-2">{work}</p>}
      <div className="mt-1.5 flex items-center gap-2">
        <span className="num font-medium">{lead.score}</span>
        <FieldValue field={fieldOf(leadFields, 'temperature')} record={lead} />
        <span className="flex-1" />
        {!isEnd(lead.stage) && <NextMark at={lead.nextActionAt} />}
        {lead.owner && (
          <span className="relative z-10 flex shrink-0" title={lead.owner.displayName}>
            <Avatar name={lead.owner.displayName} size="xs" />
            <span className="sr-only">{lead.owner.displayName}</span>
          </span>
        )}
      </div>
    </>
  )
}
