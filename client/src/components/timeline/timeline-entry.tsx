import { Link } from '@tanstack/react-router'
import {
  EyeOff,
  Merge,
  Paperclip,
  Pencil,
  Plus,
  RotateCcw,
  Send,
  Split,
  StickyNote,
  Trash2,
  UserRound,
  type LucideIcon,
} from 'lucide-react'
import { lazy, Suspense } from 'react'
import { activityIcons } from '@/components/activities/activity-kinds'
import { Markdown } from '@/components/markdown/markdown'
import { RelativeTime } from '@/components/ui/time'
import { withTexts } from '@/lib/i18n/part-texts'
import { recordHref } from '@/lib/records/record-types'
import type { ToldItem } from './edits-as-one'
import { useSentence } from './sentence'

// The home page has a timeline too, and what tells of changes and merges is no part of its first load.
const ChangeList = lazy(() =>
  withTexts('changes', import('./change-list')).then((file) => ({ default: file.ChangeList })),
)
const UndoMerge = lazy(() => import('@/components/merges/undo-merge').then((file) => ({ default: file.UndoMerge })))

const icons: Record<string, LucideIcon> = {
  created: Plus,
  updated: Pencil,
  deleted: Trash2,
  restored: RotateCcw,
  merged: Merge,
  split: Split,
  reply: Send,
  customerReply: UserRound,
  internalNote: EyeOff,
  note: StickyNote,
  file: Paperclip,
  ...activityIcons,
}

/** One thing that happened: who, what, when; a note's text; what changed from what to what. */
export function TimelineEntry({ item, withRecord }: { item: ToldItem; withRecord: boolean }) {
  const Icon = icons[item.kind] ?? Pencil
  const { by, what } = useSentence(item, withRecord)
  const href = withRecord ? recordHref(item.related.type, item.related.id) : null
  return (
    <li className="relative flex gap-3">
      <span className="relative mt-px flex size-5 shrink-0 items-center justify-center rounded-full border border-line bg-surface text-ink-3">
        <Icon className="size-3" aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-1.5">
          {by && <span className="font-medium">{by}</span>}
          {href ? (
            <Link
              to={href}
              className="min-w-0 break-words text-ink-2 underline decoration-line-strong underline-offset-3 hover:text-ink"
            >
              {what}
            </Link>
          ) : (
            <span className="min-w-0 break-words text-ink-2">{what}</span>
          )}
          <RelativeTime at={item.at} className="text-xs text-ink-3" />
        </p>
        {item.body && (
          <div className="mt-1.5 rounded-lg border border-line bg-sunken px-3 py-2">
            {item.kind === 'file' ? <p className="break-words">{item.body}</p> : <Markdown text={item.body} />}
          </div>
        )}
        {item.changes.length > 0 && (
          <Suspense>
            <ChangeList changes={item.changes} type={item.related.type} />
          </Suspense>
        )}
        {item.kind === 'merged' && item.sourceId && (
          <Suspense>
            <UndoMerge id={item.sourceId} type={item.related.type} />
          </Suspense>
        )}
      </div>
    </li>
  )
}
