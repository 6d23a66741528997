import { Link } from '@tanstack/react-router'
import { PanelLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/components/ui/icon-button'
import { Tip } from '@/components/ui/tooltip'
import { cx } from '@/lib/class-names'
import { useStored } from '@/lib/hooks/use-stored'
import { useMe } from '@/lib/session/me'
import { navigation, type NavItem } from '../navigation'

/** The navigation at the left. It collapses to icons and remembers that. */
export function Sidebar() {
  const { t } = useTranslation()
  const me = useMe()
  const [collapsed, setCollapsed] = useStored('crm.sidebar.collapsed', false)
  const items = (last: boolean) =>
    navigation
      .filter((item) => (item.last ?? false) === last)
      .map((item) => <NavLink key={item.to} item={item} collapsed={collapsed} />)
  return (
    <nav
      aria-label={t('shell.mainNav')}
      className={cx(
        'flex shrink-0 flex-col gap-3 px-2 pb-3 transition-[width] duration-150',
        collapsed ? 'w-13' : 'w-54',
      )}
    >
      <div className="flex h-12 items-center gap-2 pl-1.5">
        <img src="/icon.svg" alt="" className={cx('size-6 shrink-0', collapsed && 'hidden')} />
        {!collapsed && <span className="min-w-0 flex-1 truncate font-semibold">{me?.organization.name}</span>}
        <IconButton
          icon={PanelLeft}
          label={collapsed ? t('shell.expand') : t('shell.collapse')}
          aria-expanded={!collapsed}
          onClick={() => setCollapsed(!collapsed)}
        />
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto">
        {items(false)}
        <div className="flex-1" />
        {items(true)}
      </div>
    </nav>
  )
}

function NavLink({ item, collapsed }: { item: NavItem; collapsed: boolean }) {
  const { t } = useTranslation()
  const Icon = item.icon
  const link = (
    <Link
      to={item.to}
      activeOptions={{ exact: item.to === '/', includeSearch: false }}
      aria-label={collapsed ? t(item.label) : undefined}
      className="target group flex h-8 shrink-0 items-center gap-2.5 rounded-md px-2 font-medium text-ink-2 hover:bg-hover hover:text-ink data-[status=active]:bg-pressed data-[status=active]:text-ink"
    >
      <Icon className="size-4 shrink-0 text-ink-3 group-data-[status=active]:text-accent" aria-hidden />
      {!collapsed && <span className="truncate">{t(item.label)}</span>}
    </Link>
  )
  return (
    <Tip label={t(item.label)} keys={`g ${item.key}`} side="right">
      {link}
    </Tip>
  )
}
