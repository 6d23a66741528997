import { Link } from '@tanstack/react-router'
import { Ellipsis, Plus, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FirstUse } from '@/components/ui/first-use'
import { navigation, type NavItem } from '../navigation'
import { CreateButton } from './create-button'

const cell = 'flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-2xs font-medium text-ink-2'

const Entry = ({ item }: { item: NavItem }) => {
  const { t } = useTranslation()
  const Icon = item.icon
  return (
    <Link
      to={item.to}
      activeOptions={{ exact: item.to === '/', includeSearch: false }}
      className={`${cell} data-[status=active]:text-accent-ink`}
    >
      <Icon className="size-5" aria-hidden />
      {t(item.label)}
    </Link>
  )
}

function MoreButton() {
  const { t } = useTranslation()
  const trigger = (
    <button type="button" className={cell}>
      <Ellipsis className="size-5" aria-hidden />
      {t('shell.more')}
    </button>
  )
  return (
    <FirstUse trigger={trigger} opens="menu" load={() => import('./more-menu')}>
      {({ MoreMenu }, opened) => <MoreMenu trigger={trigger} opened={opened} />}
    </FirstUse>
  )
}

/** The phone's navigation, in reach of the thumb: what reps do all day, create in the middle, the rest behind “More”. */
export function BottomBar({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation()
  const [first, second] = navigation.filter(({ thumb }) => thumb)
  return (
    <nav
      aria-label={t('shell.mainNav')}
      className="flex shrink-0 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]"
    >
      {first && <Entry item={first} />}
      <button type="button" onClick={onSearch} className={cell}>
        <Search className="size-5" aria-hidden />
        {t('shell.searchShort')}
      </button>
      <CreateButton
        side="top"
        trigger={
          <button type="button" className={cell} aria-label={t('shell.create')}>
            <span className="flex size-10 items-center justify-center rounded-full bg-accent text-on-accent shadow-card">
              <Plus className="size-5" aria-hidden />
            </span>
          </button>
        }
      />
      {second && <Entry item={second} />}
      <MoreButton />
    </nav>
  )
}
