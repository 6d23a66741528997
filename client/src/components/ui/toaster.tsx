import { useEffect } from 'react'
import { Toaster as Sonner } from 'sonner'
import { useIsPhone } from '@/lib/hooks/use-media'
import { toastPlace } from './toast-place'

/** Where messages appear: above the bottom bar on a phone, at the lower right elsewhere. */
export function Toaster() {
  const phone = useIsPhone()
  useEffect(() => toastPlace.isThere(), [])
  return (
    <Sonner
      position={phone ? 'bottom-center' : 'bottom-right'}
      offset={16}
      mobileOffset={{ bottom: 'calc(4.5rem + env(safe-area-inset-bottom))' }}
      expand
      hotkey={['altKey', 'KeyT']}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'font-sans! flex w-full items-center gap-3 rounded-lg bg-ink px-3.5 py-2.5 text-sm text-surface shadow-float',
          title: 'font-medium',
          description: 'text-xs opacity-80',
          content: 'flex-1 min-w-0',
          actionButton:
            'target shrink-0 rounded-md bg-surface/15 px-2.5 py-1 text-xs font-semibold text-surface hover:bg-surface/25',
        },
      }}
    />
  )
}
