import { ChevronRight } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { cx } from '@/lib/class-names'

/** Optional fields, folded away behind their heading until wanted (or until one of them is wrong). */
export function FormSection({
  title,
  open: forced = false,
  children,
}: {
  title: string
  open?: boolean
  children: ReactNode
}) {
  const id = useId()
  const [chosen, setChosen] = useState(false)
  const open = chosen || forced
  return (
    <section className="border-t border-line pt-2">
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setChosen(!chosen)}
          className="target flex h-8 w-full items-center gap-1.5 rounded-md text-sm font-medium text-ink-2 hover:text-ink"
        >
          <ChevronRight className={cx('size-4 transition-transform', open && 'rotate-90')} aria-hidden />
          {title}
        </button>
      </h3>
      <div id={id} hidden={!open} className="grid gap-x-3 gap-y-4 pt-2 pb-1 sm:grid-cols-2">
        {open && children}
      </div>
    </section>
  )
}
