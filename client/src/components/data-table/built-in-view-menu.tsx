import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuChoice } from '@/components/ui/menu'
import type { View } from './list-state'

/** Which records a board is about: the views that every list has; saved ones belong to lists alone. */
export function BuiltInViewMenu({
  offered,
  view,
  onView,
}: {
  offered: readonly View[]
  view: View
  onView: (view: View) => void
}) {
  const { t } = useTranslation()
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={`${t('table.views.label')}: ${t(`table.views.${view}`)}`}
          className="target flex h-7 items-center gap-1 rounded-md px-1.5 text-ink-2 hover:bg-hover hover:text-ink"
        >
          {t(`table.views.${view}`)}
          <ChevronDown className="size-3.5" aria-hidden />
        </button>
      }
    >
      {offered.map((one) => (
        <MenuChoice key={one} chosen={one === view} onSelect={() => onView(one)}>
          {t(`table.views.${one}`)}
        </MenuChoice>
      ))}
    </Menu>
  )
}
