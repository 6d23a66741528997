import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Select } from '@/components/ui/select'
import { cx } from '@/lib/class-names'

export const shows = ['today', 'overdue', 'upcoming', 'calendar', 'all'] as const
export type Show = (typeof shows)[number]

/** What the address shows; today when it says nothing. */
export const showOf = (text: string | undefined): Show => shows.find((one) => one === text) ?? 'today'

/** Mine unless the address says everybody's. */
export const whoseOf = (text: string | undefined): 'mine' | 'everybody' => (text === 'everybody' ? text : 'mine')

/** The ways to look at tasks, each with an address, and whose. */
export function TaskTabs({
  show,
  who,
  onWho,
}: {
  show: Show
  who: 'mine' | 'everybody'
  onWho?: (who: 'mine' | 'everybody') => void
}) {
  const { t } = useTranslation()
  return (
    <div className="flex shrink-0 items-center gap-2 border-b border-line px-4 md:px-5">
      <nav aria-label={t('nav.tasks')} className="flex min-w-0 flex-1 gap-1 overflow-x-auto">
        {shows.map((one) => (
          <Link
            key={one}
            to="/tasks"
            search={{ show: one === 'today' ? undefined : one, who: who === 'mine' ? undefined : who }}
            aria-current={one === show ? 'page' : undefined}
            className={cx(
              'target -mb-px flex h-10 shrink-0 items-center border-b-2 px-2 text-sm font-medium whitespace-nowrap outline-offset-[-2px]',
              one === show ? 'border-accent text-ink' : 'border-transparent text-ink-2 hover:text-ink',
            )}
          >
            {t(`tasks.tabs.${one}`)}
          </Link>
        ))}
      </nav>
      {onWho && (
        <Select
          quiet
          label={t('tasks.who')}
          value={who}
          onChange={(value) => onWho(whoseOf(value))}
          options={(['mine', 'everybody'] as const).map((value) => ({ value, label: t(`tasks.${value}`) }))}
        />
      )}
    </div>
  )
}
