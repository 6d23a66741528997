import { Link } from '@tanstack/react-router'
import { ChevronRight, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/class-names'
import { recordTypes } from '@/lib/records/record-types'
import { useMe } from '@/lib/session/me'
import { sectionsFor, settingsGroups } from './settings-sections'

const rowStyle =
  'target flex items-center gap-2.5 rounded-md px-2 font-medium text-ink-2 hover:bg-hover hover:text-ink data-[status=active]:bg-pressed data-[status=active]:text-ink'

/** The sections that the signed-in person has, and the recycle bins. `large` tells what each is for, on a page of its own. */
export function SettingsNav({ large = false }: { large?: boolean }) {
  const { t } = useTranslation()
  const me = useMe()
  const sections = sectionsFor(me?.permissions ?? [])
  const row = cx(rowStyle, large ? 'min-h-14 py-2' : 'h-8')
  return (
    <nav aria-label={t('settings.sections')} className="space-y-4">
      {settingsGroups.map((group) => {
        const members = sections.filter((section) => section.group === group)
        return (
          <div key={group}>
            <h2 className="px-2 pb-1 text-xs font-medium text-ink-3">{t(`settings.groups.${group}`)}</h2>
            <ul className="space-y-0.5">
              {members.map(({ to, label, hint, icon: Icon }) => (
                <li key={to}>
                  <Link to={to} activeOptions={{ includeSearch: false }} className={row}>
                    <Icon className="size-4 shrink-0 text-ink-3" aria-hidden />
                    <span className="min-w-0 flex-1">
                      <span className={cx('block truncate', large && 'text-ink')}>{t(label)}</span>
                      {large && <span className="block text-xs font-normal text-ink-2">{t(hint)}</span>}
                    </span>
                    {large && <ChevronRight className="size-4 text-ink-3" aria-hidden />}
                  </Link>
                </li>
              ))}
              {group === 'data' &&
                recordTypes().map(({ type, path, many }) => (
                  <li key={type}>
                    <Link to={path} search={{ view: 'bin' }} className={row}>
                      <Trash2 className="size-4 shrink-0 text-ink-3" aria-hidden />
                      <span className={cx('flex-1 truncate', large && 'text-ink')}>
                        {t('settings.bin', { name: t(many).toLowerCase() })}
                      </span>
                      {large && <ChevronRight className="size-4 text-ink-3" aria-hidden />}
                    </Link>
                  </li>
                ))}
            </ul>
          </div>
        )
      })}
    </nav>
  )
}
