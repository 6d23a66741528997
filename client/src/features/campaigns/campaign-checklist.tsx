import { ArrowDown, ArrowUp, ListChecks, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaveField } from '@/components/record/use-save-field'
import { EmptyState } from '@/components/states/empty-state'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import type { Campaign } from '@/lib/api/types'
import { cx } from '@/lib/class-names'
import { useCan } from '@/lib/session/me'
import { campaignFields } from './campaign-fields'
import { moved, ticked, without, type ChecklistItem } from './checklist-order'

/** What has to be seen to before the campaign goes out: ticked, added, ordered and removed in place. */
export function CampaignChecklist({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation()
  const save = useSaveField('campaign', campaignFields)
  const canWrite = useCan('campaigns.write') && !campaign.deletedAt
  const items = campaign.complianceChecklist
  // An undo is pressed seconds later: it starts from the campaign as it is then.
  const latest = useRef(campaign)
  useEffect(() => {
    latest.current = campaign
  })
  const put = (next: ChecklistItem[]) =>
    save(latest.current, { patch: { complianceChecklist: next }, shown: { complianceChecklist: next } })
  const remove = (index: number, name: string) => {
    put(without(items, index))
    notify.done(t('campaigns.checklist.removed', { name }), { label: t('common.undo'), run: () => put([...items]) })
  }
  const done = items.filter((one) => one.done).length
  return (
    <section aria-label={t('campaigns.checklist.title')} className="space-y-2 p-4">
      <h2 className="flex items-baseline justify-between text-xs font-semibold text-ink-3">
        {t('campaigns.checklist.title')}
        {items.length > 0 && (
          <span className="num">{t('campaigns.checklist.progress', { done, count: items.length })}</span>
        )}
      </h2>
      {items.length === 0 && !canWrite && (
        <EmptyState
          icon={ListChecks}
          title={t('campaigns.checklist.empty')}
          text={t('campaigns.checklist.emptyText')}
        />
      )}
      <ul>
        {items.map((one, index) => (
          <Line
            key={`${one.item}-${String(index)}`}
            item={one}
            canWrite={canWrite}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            onTick={(tick) => put(ticked(items, index, tick))}
            onMove={(by) => put(moved(items, index, by))}
            onRemove={() => remove(index, one.item)}
          />
        ))}
      </ul>
      {canWrite && <NewLine onAdd={(item) => put([...items, { item, done: false }])} />}
    </section>
  )
}

interface LineProps {
  item: ChecklistItem
  canWrite: boolean
  isFirst: boolean
  isLast: boolean
  onTick: (done: boolean) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

function Line({ item: { item, done }, canWrite, isFirst, isLast, onTick, onMove, onRemove }: LineProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <li className="flex min-h-9 items-center gap-2.5 rounded-md px-2 hover:bg-hover">
      <Checkbox id={id} checked={done} disabled={!canWrite} onCheckedChange={(value) => onTick(value === true)} />
      <label htmlFor={id} className={cx('min-w-0 flex-1 py-1.5 break-words', done && 'text-ink-3 line-through')}>
        {item}
      </label>
      {canWrite && (
        <span className="flex shrink-0">
          <IconButton
            icon={ArrowUp}
            label={t('campaigns.checklist.up', { name: item })}
            disabled={isFirst}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon={ArrowDown}
            label={t('campaigns.checklist.down', { name: item })}
            disabled={isLast}
            onClick={() => onMove(1)}
          />
          <IconButton icon={X} label={t('campaigns.checklist.remove', { name: item })} onClick={onRemove} />
        </span>
      )}
    </li>
  )
}

/** Adds a line and stays ready for the next one. */
function NewLine({ onAdd }: { onAdd: (item: string) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  return (
    <form
      className="flex gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        onAdd(text.trim())
        setText('')
        input.current?.focus()
      }}
    >
      <Input
        ref={input}
        aria-label={t('campaigns.checklist.new')}
        placeholder={t('campaigns.checklist.placeholder')}
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {t('campaigns.checklist.add')}
      </Button>
    </form>
  )
}
