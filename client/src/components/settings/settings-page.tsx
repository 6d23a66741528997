import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/class-names'

interface SettingsPageProps {
  title: string
  /** Buttons at the right of the title. */
  actions?: ReactNode
  /** Search and filters, in a line of their own that stays in view. */
  filters?: ReactNode
  /** For lists; forms keep to the width that reads well. */
  wide?: boolean
  children: ReactNode
}

/** The frame of a settings section: its title, on a phone with the way back to all sections, and its content. */
export function SettingsPage({ title, actions, filters, wide = false, children }: SettingsPageProps) {
  const { t } = useTranslation()
  return (
    <div className="flex h-full flex-col">
      <header className="shrink-0 border-b border-line">
        <div className="flex h-12 items-center gap-2 px-4 md:px-6">
          <Link
            to="/settings"
            aria-label={t('settings.back')}
            className="target -ml-3 flex size-8 items-center justify-center rounded-md text-ink-2 hover:bg-hover md:hidden"
          >
            <ChevronLeft className="size-5" aria-hidden />
          </Link>
          <h1 className="min-w-0 flex-1 truncate text-base font-semibold tracking-tight">{title}</h1>
          {actions}
        </div>
        {filters && (
          <div className="flex items-center gap-2 px-4 pb-2 max-md:overflow-x-auto md:flex-wrap md:px-6">{filters}</div>
        )}
      </header>
      {/* A page to read has nothing to focus: the keys scroll it all the same. */}
      <div
        role="region"
        aria-label={title}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent"
      >
        {/* Room at the end, so that nothing has to stay beneath a message. */}
        <div className={cx('space-y-8 px-4 pt-5 pb-24 md:px-6', wide ? 'max-w-6xl' : 'max-w-2xl')}>{children}</div>
      </div>
    </div>
  )
}
