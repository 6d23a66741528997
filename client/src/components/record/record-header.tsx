import {
  ArrowLeft,
  ChevronDown,
  ChevronUp,
  Ellipsis,
  Maximize2,
  FileDown,
  Group,
  Merge,
  RotateCcw,
  ShieldX,
  Trash2,
  X,
} from 'lucide-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '@/components/ui/avatar'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import type { Neighbours } from './use-neighbours'

/** Where a record is shown: on a page of its own, or beside its list. */
export type Place =
  { kind: 'page'; backHref: string; backLabel: string } | { kind: 'panel'; onExpand: () => void; onClose: () => void }

interface RecordHeaderProps {
  title: string
  square: boolean
  /** Under the name: job and company, domain and industry. */
  subtitle: ReactNode
  /** Badges and quick actions at the right of the name. */
  aside?: ReactNode
  place: Place
  neighbours: Neighbours
  onGo: (id: string) => void
  /** Shows the segments that it is in. */
  onSegments?: (() => void) | undefined
  onMerge?: (() => void) | undefined
  /** Saves all that is kept about the person. */
  onHandOver?: (() => void) | undefined
  /** Forgets the person for good. */
  onErase?: (() => void) | undefined
  onDelete?: (() => void) | undefined
  onRestore?: (() => void) | undefined
}

/** The top of a record: where one came from, the one before and after, its name, and what can be done with it. */
export function RecordHeader({
  title,
  square,
  subtitle,
  aside,
  place,
  neighbours,
  onGo,
  onSegments,
  onMerge,
  onHandOver,
  onErase,
  onDelete,
  onRestore,
}: RecordHeaderProps) {
  const { t } = useTranslation()
  const { previous, next, index, count } = neighbours
  return (
    <header className="shrink-0">
      <div className="flex h-11 items-center gap-0.5 border-b border-line px-2 md:px-3">
        {place.kind === 'page' ? (
          <Link
            to={place.backHref}
            className="target flex min-w-0 items-center gap-1.5 rounded-md px-2 py-1 text-ink-2 hover:bg-hover hover:text-ink"
          >
            <ArrowLeft className="size-4 shrink-0" aria-hidden />
            <span className="truncate">{place.backLabel}</span>
          </Link>
        ) : (
          <>
            <IconButton icon={X} label={t('records.closePanel')} keys="escape" onClick={place.onClose} />
            <IconButton icon={Maximize2} label={t('records.openPage')} keys="o" onClick={place.onExpand} />
          </>
        )}
        <span className="flex-1" />
        {index !== null && count !== null && (
          <span className="num px-1 text-xs text-ink-3 max-md:hidden">
            {t('records.position', { index: index + 1, count })}
          </span>
        )}
        <IconButton
          icon={ChevronUp}
          label={t('table.keys.previous')}
          keys="["
          disabled={!previous}
          onClick={() => previous && onGo(previous)}
        />
        <IconButton
          icon={ChevronDown}
          label={t('table.keys.next')}
          keys="]"
          disabled={!next}
          onClick={() => next && onGo(next)}
        />
        {(onSegments ?? onDelete ?? onRestore ?? onMerge) && (
          <Menu trigger={<IconButton icon={Ellipsis} label={t('common.more')} />}>
            {onRestore && (
              <MenuItem icon={RotateCcw} onSelect={onRestore}>
                {t('common.restore')}
              </MenuItem>
            )}
            {onSegments && (
              <MenuItem icon={Group} onSelect={onSegments}>
                {t('records.segments')}
              </MenuItem>
            )}
            {onMerge && (
              <MenuItem icon={Merge} onSelect={onMerge}>
                {t('records.merge.with')}
              </MenuItem>
            )}
            {onHandOver && (
              <MenuItem icon={FileDown} onSelect={onHandOver}>
                {t('records.erase.handOver')}
              </MenuItem>
            )}
            {onDelete && (
              <MenuItem icon={Trash2} danger onSelect={onDelete}>
                {t('common.delete')}
              </MenuItem>
            )}
            {onErase && (
              <MenuItem icon={ShieldX} danger onSelect={onErase}>
                {t('records.erase.open')}
              </MenuItem>
            )}
          </Menu>
        )}
      </div>
      <div className="flex items-center gap-3 px-4 py-4">
        <Avatar name={title} size="lg" square={square} />
        <div className="min-w-0 flex-1">
          <h1
            className="truncate text-xl font-semibold tracking-tight max-md:line-clamp-2 max-md:whitespace-normal max-md:text-lg"
            title={title}
          >
            {title}
          </h1>
          <div className="flex min-w-0 flex-wrap items-center gap-x-2 text-ink-2">{subtitle}</div>
        </div>
        {aside && <div className="flex shrink-0 items-center gap-1.5">{aside}</div>}
      </div>
    </header>
  )
}
