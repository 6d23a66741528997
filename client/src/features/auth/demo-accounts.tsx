import { useTranslation } from 'react-i18next'
import { Avatar } from '@/components/ui/avatar'
import type { DemoAccount } from '@/lib/api/types'

interface DemoAccountsProps {
  accounts: readonly DemoAccount[]
  disabled: boolean
  onChoose: (account: DemoAccount) => void
}

/** The people of the demo organization: one click signs in as one of them. */
export function DemoAccounts({ accounts, disabled, onChoose }: DemoAccountsProps) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="demo" className="mt-6 border-t border-line pt-4">
      <h2 id="demo" className="mb-2 text-xs font-medium text-ink-2">
        {t('auth.signIn.demo')}
      </h2>
      <ul className="-mx-2">
        {accounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              disabled={disabled}
              onClick={() => onChoose(account)}
              className="flex h-9 w-full items-center gap-2.5 rounded-md px-2 text-left hover:bg-hover active:bg-pressed disabled:opacity-50 pointer-coarse:h-11"
            >
              <Avatar name={account.displayName} size="sm" />
              <span className="min-w-0 flex-1 truncate font-medium">{account.displayName}</span>
              <span className="text-xs text-ink-2">{t(`roles.${account.role}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
