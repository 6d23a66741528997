import { ChevronsUpDown } from 'lucide-react'
import { useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { cx } from '@/lib/class-names'
import { Combobox, type Option } from './combobox'
import { inputStyle } from './input'
import { Popover } from './popover'

interface SearchSelectProps {
  label: string
  options: readonly Option[]
  value: string | null
  onChange: (value: string | null) => void
  /** What stands there while nothing is chosen; with it the choice can be taken back. */
  none?: string
  loading?: boolean
  /** In a line of filters: lower, with a softer edge. */
  quiet?: boolean
  id?: string
  onBlur?: () => void
  ref?: Ref<HTMLButtonElement>
  'aria-invalid'?: boolean
  'aria-describedby'?: string | undefined
  'aria-required'?: boolean | undefined
}

/** Chooses one of many by typing a part of its name. A short list is better off with `Select`. */
export function SearchSelect({
  label,
  options,
  value,
  onChange,
  none,
  loading,
  quiet,
  onBlur,
  ...rest
}: SearchSelectProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const chosen = options.find((option) => option.value === value)
  const choose = (next: string | null) => {
    onChange(next)
    setOpen(false)
  }
  const toggle = (next: boolean) => {
    setOpen(next)
    if (!next) onBlur?.()
  }
  return (
    <Popover
      label={label}
      open={open}
      onOpenChange={toggle}
      trigger={
        <button
          type="button"
          role="combobox"
          aria-label={rest.id ? undefined : label}
          className={cx(
            'target flex w-full items-center gap-2 text-left',
            quiet ? 'h-7' : 'h-8',
            inputStyle,
            quiet && 'border-line',
          )}
          {...rest}
        >
          <span className={cx('min-w-0 flex-1 truncate', !chosen && 'text-ink-3')}>
            {chosen?.label ?? none ?? t('fields.choose')}
          </span>
          {chosen?.hint && <span className="shrink-0 text-xs text-ink-3">{chosen.hint}</span>}
          <ChevronsUpDown className="size-3.5 shrink-0 text-ink-3" aria-hidden />
        </button>
      }
    >
      <Combobox
        label={label}
        options={options}
        loading={loading ?? false}
        chosen={value === null ? [] : [value]}
        onChoose={choose}
        footer={
          none !== undefined &&
          value !== null && (
            <Button variant="ghost" size="sm" className="w-full justify-start" onClick={() => choose(null)}>
              {none}
            </Button>
          )
        }
      />
    </Popover>
  )
}
