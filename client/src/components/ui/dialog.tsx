import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/class-names'
import { IconButton } from './icon-button'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  /** One sentence under the title. */
  description?: string
  children: ReactNode
  /** Buttons at the lower edge, the main one last. */
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg'
  /** Keeps a click beside the dialog from closing it, for forms. */
  sticky?: boolean
}

const widths = { sm: 'md:max-w-md', md: 'md:max-w-xl', lg: 'md:max-w-3xl' }

/** A modal dialog; a sheet from the lower edge on a phone. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  size = 'md',
  sticky = false,
}: DialogProps) {
  const { t } = useTranslation()
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="animate-in fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          data-modal
          onOpenAutoFocus={(event) => {
            // The first field, or the dialog itself: not the cross.
            const content = event.currentTarget as HTMLElement
            event.preventDefault()
            ;(content.querySelector<HTMLElement>('[data-dialog-body] :is(input, textarea, select)') ?? content).focus()
          }}
          onInteractOutside={(event) => {
            // A toast lies outside, and its button must not close the form.
            if (sticky || (event.target as Element | null)?.closest('[data-sonner-toaster]')) event.preventDefault()
          }}
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={cx(
            'fixed z-40 flex flex-col bg-raised shadow-float outline-none',
            'max-md:animate-sheet max-md:inset-x-0 max-md:bottom-0 max-md:max-h-[94dvh] max-md:rounded-t-xl',
            'md:animate-in md:top-[9vh] md:left-1/2 md:max-h-[82vh] md:w-[calc(100vw-2rem)] md:-translate-x-1/2 md:rounded-xl',
            widths[size],
          )}
        >
          <header className="flex items-start gap-2 border-b border-line py-2.5 pr-2 pl-4">
            <div className="min-w-0 flex-1 py-0.5">
              <Radix.Title className="line-clamp-2 text-base font-semibold wrap-anywhere">{title}</Radix.Title>
              {description && (
                <Radix.Description className="text-xs text-ink-2 wrap-anywhere">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton icon={X} label={t('common.close')} />
            </Radix.Close>
          </header>
          <div data-dialog-body className="min-h-0 flex-1 overflow-y-auto p-4 wrap-break-word">
            {children}
          </div>
          {footer && (
            <footer className="flex items-center justify-end gap-2 border-t border-line px-4 py-2.5 max-md:pb-[max(0.625rem,env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
