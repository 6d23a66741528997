import { Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Popover } from '@/components/ui/popover'

/** What a number means: on hover, on focus, and on a press, for fingers. */
export function Hint({ name, text }: { name: string; text: string }) {
  const { t } = useTranslation()
  return (
    <Popover
      label={name}
      trigger={
        <button
          type="button"
          aria-label={t('charts.hint', { name })}
          data-tip={text}
          className="target relative z-10 -my-1 inline-flex size-6 shrink-0 items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-ink"
        >
          <Info className="size-3.5" aria-hidden />
        </button>
      }
    >
      <p className="max-w-72 p-3 text-xs text-pretty">{text}</p>
    </Popover>
  )
}
