import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { tidyPhone } from '@/lib/format/phone'
import type { ChannelValue } from './field'

const types = { emails: ['work', 'personal', 'other'], phones: ['mobile', 'work', 'home', 'fax', 'other'] } as const

interface ChannelListInputProps {
  kind: 'emails' | 'phones'
  label: string
  value: ChannelValue[]
  onChange: (value: ChannelValue[]) => void
  invalid?: boolean
  /** Id of the first input, for the label. */
  id?: string
}

/** Several e-mail addresses or phone numbers, each with its type; one is primary. */
export function ChannelListInput({ kind, label, value, onChange, invalid, id }: ChannelListInputProps) {
  const { t } = useTranslation()
  const part = kind === 'emails' ? 'address' : 'number'
  const blank: ChannelValue = { [part]: '', type: types[kind][0], isPrimary: value.length === 0 }
  const rows = value.length > 0 ? value : [blank]

  const change = (index: number, next: ChannelValue) => onChange(rows.map((row, at) => (at === index ? next : row)))
  const remove = (index: number) => {
    const left = rows.filter((_, at) => at !== index)
    // The primary one may have gone: the first of the rest takes its place.
    onChange(left.some((row) => row.isPrimary) ? left : left.map((row, at) => ({ ...row, isPrimary: at === 0 })))
  }

  return (
    <div className="space-y-1.5" role="group" aria-label={label}>
      {rows.map((row, index) => (
        <div key={index} className="flex items-center gap-1.5">
          <Input
            id={index === 0 ? id : undefined}
            aria-label={`${label} ${index + 1}`}
            type={kind === 'emails' ? 'email' : 'tel'}
            inputMode={kind === 'emails' ? 'email' : 'tel'}
            value={row[part] ?? ''}
            aria-invalid={invalid}
            onChange={(event) => change(index, { ...row, [part]: event.target.value })}
            onBlur={() => {
              if (kind !== 'phones') return
              void tidyPhone(row.number ?? '').then((number) => {
                if (number !== row.number) change(index, { ...row, number })
              })
            }}
          />
          <Select
            label={t('fields.channelType')}
            value={row.type ?? types[kind][0]}
            onChange={(type) => change(index, { ...row, type })}
            options={types[kind].map((type) => ({ value: type, label: t(`choices.channelType.${type}`) }))}
          />
          {rows.length > 1 && (
            <>
              <label className="flex items-center gap-1 text-xs text-ink-2">
                <input
                  type="radio"
                  className="size-4 accent-accent"
                  checked={row.isPrimary ?? false}
                  aria-label={t('fields.makePrimary', { name: row[part] ?? '' })}
                  onChange={() => onChange(rows.map((one, at) => ({ ...one, isPrimary: at === index })))}
                />
                {t('fields.primary')}
              </label>
              <IconButton icon={Trash2} size="xs" label={t('common.remove')} onClick={() => remove(index)} />
            </>
          )}
        </div>
      ))}
      <Button variant="ghost" size="sm" icon={Plus} onClick={() => onChange([...rows, { ...blank, isPrimary: false }])}>
        {kind === 'emails' ? t('fields.addEmail') : t('fields.addPhone')}
      </Button>
    </div>
  )
}
