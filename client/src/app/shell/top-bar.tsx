import { Plus, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { KeyCaps } from '@/components/ui/key-caps'
import { NotificationInbox } from '@/features/notifications/notification-inbox'
import { useMe } from '@/lib/session/me'
import { CreateButton } from './create-button'
import { PersonButton } from './person-button'
import { SavingIndicator } from './saving-indicator'

/** Search in the middle, one's own things at the right. On a phone the organization stands where the search was. */
export function TopBar({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 px-3 max-md:border-b max-md:border-line md:pr-3 md:pl-1">
      <div className="flex min-w-0 flex-1 items-center gap-2 md:hidden">
        <img src="/icon.svg" alt="" className="size-6" />
        <span className="truncate font-semibold">{me?.organization.name}</span>
      </div>
      <div className="flex flex-1 max-md:hidden">
        <button
          type="button"
          onClick={onSearch}
          aria-keyshortcuts="Control+K Meta+K"
          className="flex h-8 w-full max-w-md items-center gap-2 rounded-md border border-line bg-surface px-2.5 text-ink-3 shadow-card transition-colors hover:border-line-strong hover:text-ink-2"
        >
          <Search className="size-4" aria-hidden />
          <span className="flex-1 text-left">{t('shell.search')}</span>
          <KeyCaps keys="mod+k" />
        </button>
      </div>
      <SavingIndicator />
      <CreateButton
        trigger={
          <Button variant="primary" icon={Plus} className="max-md:hidden">
            {t('shell.create')}
          </Button>
        }
      />
      <NotificationInbox />
      <PersonButton onHelp={onHelp} />
    </header>
  )
}
