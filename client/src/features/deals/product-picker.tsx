import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '@/components/ui/combobox'
import { products } from '@/lib/api/resource'
import type { Product } from '@/lib/api/types'
import { formatMoney } from '@/lib/format/regional'
import { useDebounced } from '@/lib/hooks/use-debounced'

/** Chooses a product that is on offer, by name, SKU or category. */
export function ProductPicker({ onPick }: { onPick: (product: Product) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const q = useDebounced(typed.trim(), 150)
  const found = useQuery({
    queryKey: ['product', 'pick', q],
    queryFn: () => products.page({ isActive: 'true', ...(q ? { q } : { sort: 'name' }) }, null, 20),
    placeholderData: keepPreviousData,
  })
  const items = found.data?.items ?? []
  return (
    <Combobox
      label={t('deals.lines.add')}
      placeholder={t('deals.lines.find')}
      options={items.map((one) => ({
        value: one.id,
        label: one.name,
        hint: [one.sku, one.unitPrice !== null && formatMoney(one.unitPrice, one.currency)].filter(Boolean).join(' · '),
      }))}
      search={typed}
      onSearch={setTyped}
      loading={found.isPending}
      chosen={[]}
      onChoose={(id) => {
        const product = items.find((one) => one.id === id)
        if (product) onPick(product)
      }}
    />
  )
}
