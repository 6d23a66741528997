import { useTranslation } from 'react-i18next'
import { Avatar } from '@/components/ui/avatar'
import { FirstUse } from '@/components/ui/first-use'
import { useMe } from '@/lib/session/me'

/** One's own picture, which opens one's own menu. */
export function PersonButton({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  if (!me) return null
  const trigger = (
    <button
      type="button"
      aria-label={t('shell.person')}
      className="target flex size-8 items-center justify-center rounded-full"
    >
      <Avatar name={me.displayName} size="sm" />
    </button>
  )
  return (
    <FirstUse trigger={trigger} opens="menu" load={() => import('./person-menu')}>
      {({ PersonMenu }, opened) => <PersonMenu me={me} trigger={trigger} opened={opened} onHelp={onHelp} />}
    </FirstUse>
  )
}
