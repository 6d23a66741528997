import { Command } from 'cmdk'
import { Check, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Spinner } from './spinner'

export interface Option {
  value: string
  label: string
  /** Second, quieter text. */
  hint?: string
  icon?: ReactNode
}

interface ComboboxProps {
  label: string
  options: readonly Option[]
  /** The chosen values; several when `multiple`. */
  chosen: readonly string[]
  onChoose: (value: string) => void
  multiple?: boolean
  /** Given when the server searches; else the options are filtered here. */
  onSearch?: (text: string) => void
  search?: string
  loading?: boolean
  /** Offers to make what was typed. */
  onCreate?: ((text: string) => void) | undefined
  placeholder?: string
  /** Beneath the options, such as "clear". */
  footer?: ReactNode
}

const itemStyle =
  'target flex h-8 cursor-default items-center gap-2 rounded-md px-2 text-sm select-none data-[selected=true]:bg-hover'

/** A search box over a list of options: the inside of every picker. */
export function Combobox({
  label,
  options,
  chosen,
  onChoose,
  onSearch,
  search,
  loading = false,
  onCreate,
  placeholder,
  footer,
  multiple = false,
}: ComboboxProps) {
  const { t } = useTranslation()
  const typed = search?.trim() ?? ''
  const isNew =
    onCreate && typed !== '' && !options.some((option) => option.label.toLowerCase() === typed.toLowerCase())
  return (
    <Command label={label} shouldFilter={!onSearch} loop className="flex w-64 flex-col in-data-dialog-body:w-full">
      <div className="border-b border-line px-3 py-2">
        <Command.Input
          autoFocus
          value={search}
          onValueChange={onSearch}
          placeholder={placeholder ?? t('common.find')}
          className="w-full bg-transparent text-sm outline-none max-md:text-lg"
        />
      </div>
      <Command.List className="max-h-64 overflow-y-auto p-1" aria-multiselectable={multiple || undefined}>
        {!loading && !isNew && (
          <Command.Empty className="px-2 py-3 text-center text-xs text-ink-2">{t('common.nothingFound')}</Command.Empty>
        )}
        {loading && (
          <Command.Loading>
            <div className="flex items-center gap-2 px-2 py-2 text-xs text-ink-2">
              <Spinner /> {t('states.loading')}
            </div>
          </Command.Loading>
        )}
        {options.map((option) => (
          <Command.Item
            key={option.value}
            value={option.value}
            keywords={[option.label, option.hint ?? '']}
            onSelect={() => onChoose(option.value)}
            className={itemStyle}
          >
            {option.icon}
            <span className="min-w-0 flex-1 truncate">
              {option.label}
              {option.hint && <span className="ml-1.5 text-xs text-ink-3">{option.hint}</span>}
            </span>
            {chosen.includes(option.value) && (
              <Check className="size-3.5 shrink-0 text-accent" aria-label={t('common.chosen')} />
            )}
          </Command.Item>
        ))}
        {isNew && (
          <Command.Item value={`create ${typed}`} forceMount onSelect={() => onCreate(typed)} className={itemStyle}>
            <Plus className="size-3.5 text-ink-3" aria-hidden />
            <span className="truncate">{t('common.createNamed', { name: typed })}</span>
          </Command.Item>
        )}
      </Command.List>
      {footer && <div className="border-t border-line p-1">{footer}</div>}
    </Command>
  )
}
