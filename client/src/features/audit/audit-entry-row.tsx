import { Link } from '@tanstack/react-router'
import { Pencil, Plus, RotateCcw, Trash2, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ChangeList } from '@/components/timeline/change-list'
import type { AuditEntry } from '@/lib/api/types'
import { cx } from '@/lib/class-names'
import { formatExact, formatTime } from '@/lib/format/regional'
import { recordHref } from '@/lib/records/record-types'

const looks: Record<AuditEntry['action'], { icon: LucideIcon; tone: string }> = {
  created: { icon: Plus, tone: 'bg-accent-soft text-accent-ink' },
  updated: { icon: Pencil, tone: 'bg-info-soft text-info' },
  deleted: { icon: Trash2, tone: 'bg-danger-soft text-danger' },
  restored: { icon: RotateCcw, tone: 'bg-warning-soft text-warning' },
}

/** Where a changed thing is looked at; null where there is no page for it. */
function hrefOf({ type, id, title }: AuditEntry['entity']): string | null {
  if (type === 'organization') return '/settings/organization'
  if (type === 'team') return '/settings/teams'
  if (type === 'user') return `/settings/users?q=${encodeURIComponent(title)}`
  if (type === 'tag') return `/settings/tags?q=${encodeURIComponent(title)}`
  return recordHref(type, id)
}

/** The server's sentence, cut where the names stand: who is set off, what was changed is a link. */
function partsOf({ title, by, entity }: AuditEntry) {
  const who = by && title.startsWith(by.displayName) ? by.displayName : ''
  const thing = entity.title !== '' && title.endsWith(entity.title) ? entity.title : ''
  return { who, what: title.slice(who.length, title.length - thing.length).trim(), thing }
}

/** One change: when, who, what, from which value to which. */
export function AuditEntryRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation()
  const { icon: Icon, tone } = looks[entry.action]
  const { who, what, thing } = partsOf(entry)
  const href = hrefOf(entry.entity)
  return (
    <li className="flex gap-3 py-2.5">
      <time dateTime={entry.at} title={formatExact(entry.at)} className="num w-16 shrink-0 pt-px text-xs text-ink-3">
        {formatTime(entry.at)}
      </time>
      <span
        title={t(`audit.actions.${entry.action}`)}
        className={cx('mt-px flex size-5 shrink-0 items-center justify-center rounded-full', tone)}
      >
        <Icon className="size-3" aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <p className="break-words">
          {who && <span className="font-medium">{who}</span>} <span className="text-ink-2">{what}</span>{' '}
          {href && thing ? (
            <Link to={href} className="underline decoration-line-strong underline-offset-3 hover:decoration-ink">
              {thing}
            </Link>
          ) : (
            thing
          )}
        </p>
        <ChangeList changes={entry.changes} type={entry.entity.type} />
      </div>
      <EntityKind type={entry.entity.type} />
    </li>
  )
}

function EntityKind({ type }: { type: string }) {
  const { t, i18n } = useTranslation()
  return (
    <span className="shrink-0 pt-px text-xs text-ink-3">
      {i18n.exists(`audit.types.${type}`) ? t(`audit.types.${type as 'contact'}`) : type}
    </span>
  )
}
