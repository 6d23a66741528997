import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/class-names'
import { checkPassword, type PasswordCheck } from '@/lib/password/password-check'

const steps = [1, 2, 3, 4] as const
const words = { 2: 'good', 3: 'better', 4: 'strong' } as const

/** How good a new password is, while it is typed: what the server will refuse, else how strong it is. */
export function PasswordStrength({ password, personal }: { password: string; personal: readonly string[] }) {
  const check = checkPassword(password, personal)
  const good = check.level > 1
  return (
    <div className="space-y-1.5 pt-0.5">
      <div aria-hidden className="flex gap-1">
        {steps.map((step) => (
          <span
            key={step}
            className={cx(
              'h-1 flex-1 rounded-full transition-colors',
              step > check.level ? 'bg-pressed' : good ? 'bg-accent' : 'bg-warning',
            )}
          />
        ))}
      </div>
      <p aria-live="polite" className={cx('text-xs', good ? 'text-accent-ink' : 'text-ink-2')}>
        <Words check={check} />
      </p>
    </div>
  )
}

function Words({ check: { level, problem, missing } }: { check: PasswordCheck }) {
  const { t } = useTranslation()
  if (level === 0) return t('auth.password.empty')
  if (problem === 'short') return t('auth.password.short', { count: missing })
  if (problem) return t(`auth.password.${problem}`)
  return level > 1 && t(`auth.password.${words[level as 2 | 3 | 4]}`)
}
