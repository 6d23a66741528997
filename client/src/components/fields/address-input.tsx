import { useTranslation } from 'react-i18next'
import { Input } from '@/components/ui/input'
import type { AddressValue } from './field'

const parts = [
  ['street', 'col-span-6', 'street-address'],
  ['postalCode', 'col-span-2', 'postal-code'],
  ['city', 'col-span-4', 'address-level2'],
  ['state', 'col-span-3', 'address-level1'],
  ['country', 'col-span-3', 'country-name'],
] as const

/** A postal address in its five parts; empty altogether means none. */
export function AddressInput({
  value,
  onChange,
  label,
  id,
}: {
  value: AddressValue | null
  onChange: (value: AddressValue | null) => void
  label: string
  id?: string
}) {
  const { t } = useTranslation()
  const set = (part: keyof AddressValue, text: string) => {
    const next = { ...value, [part]: text === '' ? null : text }
    onChange(Object.values(next).some(Boolean) ? next : null)
  }
  return (
    <div role="group" aria-label={label} className="grid grid-cols-6 gap-1.5">
      {parts.map(([part, span, complete], index) => (
        <Input
          key={part}
          id={index === 0 ? id : undefined}
          className={span}
          aria-label={t(`fields.addressPart.${part}`)}
          placeholder={t(`fields.addressPart.${part}`)}
          autoComplete={`section-record ${complete}`}
          value={value?.[part] ?? ''}
          onChange={(event) => set(part, event.target.value)}
        />
      ))}
    </div>
  )
}
