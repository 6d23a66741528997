import { Link } from '@tanstack/react-router'
import { ChartPie, LayoutDashboard } from 'lucide-react'
import { useTranslation } from 'react-i18next'

const looks = [
  { to: '/reports', label: 'reports.title', icon: ChartPie },
  { to: '/dashboards', label: 'dashboards.title', icon: LayoutDashboard },
] as const

/** Reports one by one, or together on dashboards. */
export function ReportsSwitch() {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('reports.looks')} className="flex shrink-0 rounded-md border border-line">
      {looks.map(({ to, label, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          aria-label={t(label)}
          activeOptions={{ exact: true }}
          className="target flex h-6.5 items-center gap-1.5 px-2 text-xs font-medium text-ink-2 first:rounded-l-md last:rounded-r-md hover:bg-hover hover:text-ink data-[status=active]:bg-pressed data-[status=active]:text-ink"
        >
          <Icon className="size-4" aria-hidden />
          <span className="max-sm:hidden">{t(label)}</span>
        </Link>
      ))}
    </nav>
  )
}
