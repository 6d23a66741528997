import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { conflictStore } from '@/components/record/conflict-store'
import { useToastsWanted } from '@/components/ui/toast-place'
import { TipHost } from '@/components/ui/tooltip'
import { useKeyBindings } from '@/lib/commands/use-key-bindings'
import { useIsPhone } from '@/lib/hooks/use-media'
import { withTexts } from '@/lib/i18n/part-texts'
import { useLiveUpdates } from '@/lib/realtime/use-live-updates'
import { BottomBar } from './bottom-bar'
import { CreateDialog } from './create-dialog'
import { OfflineBanner } from './offline-banner'
import { Sidebar } from './sidebar'
import { TopBar } from './top-bar'
import { PaletteHost } from './palette-host'
import { useGlobalCommands } from './use-global-commands'

const Toaster = lazy(() => import('@/components/ui/toaster').then((file) => ({ default: file.Toaster })))
const HelpDialog = lazy(() => import('./help-dialog').then((file) => ({ default: file.HelpDialog })))
const ConflictDialog = lazy(() =>
  withTexts('records', import('@/components/record/conflict-dialog')).then((file) => ({
    default: file.ConflictDialog,
  })),
)

type Overlay = 'palette' | 'help' | null

/** The frame around every page: navigation, search, create, notifications, and what lies over the page. */
export function Shell() {
  const { t } = useTranslation()
  const phone = useIsPhone()
  const [overlay, setOverlay] = useState<Overlay>(null)
  const close = () => setOverlay(null)
  const openPalette = () => setOverlay('palette')

  const conflict = useSyncExternalStore(conflictStore.subscribe, conflictStore.current)
  const toasts = useToastsWanted()

  useKeyBindings()
  useGlobalCommands({ onSearch: openPalette, onHelp: () => setOverlay('help') })
  useLiveUpdates(true)

  return (
    <div className="flex h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {t('shell.skip')}
      </a>
      <OfflineBanner />
      <div className="flex min-h-0 flex-1">
        {!phone && <Sidebar />}
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar onSearch={openPalette} onHelp={() => setOverlay('help')} />
          <main
            id="content"
            tabIndex={-1}
            className="relative min-h-0 flex-1 overflow-hidden bg-surface outline-none md:mr-2 md:mb-2 md:rounded-lg md:border md:border-line md:shadow-card"
          >
            <Outlet />
          </main>
          {phone && <BottomBar onSearch={openPalette} />}
        </div>
      </div>
      <PaletteHost open={overlay === 'palette'} onClose={close} />
      <Suspense>
        {overlay === 'help' && <HelpDialog onClose={close} />}
        {conflict && <ConflictDialog />}
        {toasts && <Toaster />}
      </Suspense>
      <CreateDialog />
      <TipHost />
    </div>
  )
}
