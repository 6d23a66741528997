import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Popover } from '@/components/ui/popover'

interface ChipProps {
  label: string
  /** Between label and value: “is”, “any of”. */
  how?: string
  value: string
  open: boolean
  onOpen: (open: boolean) => void
  onRemove: () => void
  /** What changes the filter. */
  children: ReactNode
}

/** A filter in force: a press changes it, the cross takes it away. */
export function Chip({ label, how, value, open, onOpen, onRemove, children }: ChipProps) {
  const { t } = useTranslation()
  return (
    <span className="flex h-7 max-w-80 shrink-0 items-center rounded-md border border-line bg-sunken text-xs">
      <Popover
        label={label}
        open={open}
        onOpenChange={onOpen}
        trigger={
          <button
            type="button"
            className="target flex h-full min-w-0 items-center gap-1 rounded-l-md px-2 hover:bg-hover"
          >
            <span className="shrink-0 text-ink-2">
              {label} {how}
            </span>
            <span className="truncate font-medium">{value || '…'}</span>
          </button>
        }
      >
        {children}
      </Popover>
      <button
        type="button"
        aria-label={t('common.removeNamed', { name: label })}
        onClick={onRemove}
        className="target flex h-full w-6 shrink-0 items-center justify-center rounded-r-md text-ink-3 hover:bg-hover hover:text-ink"
      >
        <X className="size-3" aria-hidden />
      </button>
    </span>
  )
}
