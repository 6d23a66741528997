import { Eye, EyeOff } from 'lucide-react'
import { useState, type ComponentProps, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/class-names'
import { Input } from './input'

/** A password that can be shown, and a word when Caps Lock is on. */
export function PasswordInput({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const Icon = shown ? EyeOff : Eye
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <div className="space-y-1">
      <div className="relative">
        <Input
          {...rest}
          type={shown ? 'text' : 'password'}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          className={cx('pr-10', className)}
          onKeyDown={look}
          onKeyUp={look}
        />
        <button
          type="button"
          aria-label={t('auth.password.show')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 flex w-10 items-center justify-center rounded-md text-ink-3 hover:text-ink pointer-coarse:w-11"
        >
          <Icon className="size-4" aria-hidden />
        </button>
      </div>
      <p role="status" className="text-xs text-warning empty:hidden">
        {capsLock && t('auth.password.capsLock')}
      </p>
    </div>
  )
}
