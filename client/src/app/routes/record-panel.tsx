import { RecordView, type RecordLook } from '@/components/record/record-view'
import type { ListParams } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'

interface RecordPanelProps<T extends RecordType> {
  look: RecordLook<T>
  id: string
  /** The list it was opened from, for previous and next. */
  list: ListParams
  tab: string
  onTab: (tab: string) => void
  onExpand: () => void
  onGo: (id: string) => void
  onClose: () => void
}

/** A record beside what it was opened from; over it where there is little room. */
export const RecordPanel = <T extends RecordType>({
  look,
  id,
  list,
  tab,
  onTab,
  onExpand,
  onGo,
  onClose,
}: RecordPanelProps<T>) => (
  <aside className="animate-slide w-[30rem] max-w-[55%] shrink-0 border-l border-line bg-surface max-lg:absolute max-lg:inset-y-0 max-lg:right-0 max-lg:z-20 max-lg:max-w-[90%] max-lg:shadow-float">
    <RecordView
      look={look}
      id={id}
      place={{ kind: 'panel', onExpand, onClose }}
      list={list}
      tab={tab}
      onTab={onTab}
      onGo={onGo}
      onGone={onClose}
    />
  </aside>
)
