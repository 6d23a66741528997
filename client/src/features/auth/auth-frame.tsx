import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/class-names'

interface AuthFrameProps {
  title: string
  /** One or two sentences under the title. */
  text?: string
  children?: ReactNode
  /** Beneath the card: where else one may want to go. */
  footer?: ReactNode
  wide?: boolean
}

/** The frame of every page that is seen before sign-in. */
export function AuthFrame({ title, text, children, footer, wide = false }: AuthFrameProps) {
  const { t } = useTranslation()
  return (
    <div className="relative h-dvh overflow-y-auto bg-[radial-gradient(60rem_28rem_at_50%_-8rem,var(--accent-soft),transparent)]">
      <div className="flex min-h-full flex-col items-center px-4 py-8 sm:justify-center sm:py-12">
        <p className="mb-6 flex items-center gap-2.5 text-base font-semibold tracking-tight">
          <img src="/icon.svg" alt="" className="size-8" />
          {t('common.appName')}
        </p>
        <main
          className={cx(
            'w-full rounded-xl border border-line bg-surface p-5 shadow-card sm:p-7',
            wide ? 'max-w-xl' : 'max-w-sm',
            // Pages of a single form breathe more than dialogs do.
            '**:[[type=submit]]:h-10 **:[input]:h-10 **:[select]:h-10',
          )}
        >
          <h1 className="text-xl font-semibold tracking-tight text-balance">{title}</h1>
          {text && <p className="mt-1.5 text-pretty text-ink-2">{text}</p>}
          {children && <div className="mt-5">{children}</div>}
        </main>
        {footer && <footer className="mt-5 w-full max-w-sm text-center text-ink-2">{footer}</footer>}
      </div>
    </div>
  )
}
