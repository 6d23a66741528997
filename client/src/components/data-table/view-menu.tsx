import { BookmarkPlus, ChevronDown, Pencil, Pin, RotateCcw, Save, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from '@/components/ui/menu'
import type { SavedView } from '@/lib/api/types'
import { views, type ListState } from './list-state'
import type { SavedViews } from './use-saved-views'

const ViewDialog = lazy(() => import('./view-dialog').then((file) => ({ default: file.ViewDialog })))

interface ViewMenuProps {
  state: ListState
  saved: SavedViews
  onState: (state: ListState) => void
  phone: boolean
}

/** Which view of the list: the built-in ones, one's own and the shared ones; and what can be done with the open one. */
export function ViewMenu({ state, saved, onState, phone }: ViewMenuProps) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'new' | SavedView | null>(null)
  const { current } = saved
  const name = current?.name ?? t(`table.views.${state.view}`)
  // After the menu has given the focus back, so that the dialog keeps it.
  const show = (what: 'new' | SavedView) => setTimeout(() => setDialog(what), 50)
  return (
    <>
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            aria-label={`${t('table.views.label')}: ${name}${saved.changed ? `, ${t('table.saved.changed')}` : ''}`}
            className="target flex h-7 max-w-64 min-w-0 items-center gap-1 rounded-md px-1.5 text-ink-2 hover:bg-hover hover:text-ink max-md:max-w-40"
          >
            <span className="truncate">{name}</span>
            {saved.changed && <span className="size-1.5 shrink-0 rounded-full bg-accent" aria-hidden />}
            <ChevronDown className="size-3.5 shrink-0" aria-hidden />
          </button>
        }
      >
        {views.map((view) => (
          <MenuChoice
            key={view}
            chosen={current === null && view === state.view}
            onSelect={() =>
              onState({
                view,
                plain: view === 'all',
                saved: null,
                columns: null,
                sort: '',
                filters: {},
                q: '',
                open: null,
              })
            }
          >
            {t(`table.views.${view}`)}
          </MenuChoice>
        ))}
        <ViewChoices label={t('table.saved.mine')} views={saved.mine} saved={saved} />
        <ViewChoices label={t('table.saved.shared')} views={saved.shared} saved={saved} />
        {saved.canKeep && (
          <>
            <MenuLine />
            {phone && saved.changed && saved.canChange && (
              <MenuItem icon={Save} onSelect={saved.save}>
                {t('table.saved.save')}
              </MenuItem>
            )}
            {phone && saved.changed && (
              <MenuItem icon={RotateCcw} onSelect={saved.reset}>
                {t('table.saved.reset')}
              </MenuItem>
            )}
            <MenuItem icon={BookmarkPlus} onSelect={() => show('new')}>
              {t('table.saved.saveAs')}
            </MenuItem>
            {current && (
              <MenuChoice
                icon={Pin}
                chosen={current.isDefault}
                onSelect={() => saved.setDefault(current, !current.isDefault)}
              >
                {t('table.saved.open')}
              </MenuChoice>
            )}
            {current && saved.canChange && (
              <>
                <MenuItem icon={Pencil} onSelect={() => show(current)}>
                  {t('table.saved.edit')}
                </MenuItem>
                <MenuItem icon={Trash2} danger onSelect={() => saved.remove(current)}>
                  {t('table.saved.delete')}
                </MenuItem>
              </>
            )}
          </>
        )}
      </Menu>
      {dialog && (
        <Suspense fallback={null}>
          <ViewDialog view={dialog === 'new' ? null : dialog} saved={saved} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </>
  )
}

function ViewChoices({ label, views, saved }: { label: string; views: readonly SavedView[]; saved: SavedViews }) {
  const { t } = useTranslation()
  if (views.length === 0) return null
  return (
    <>
      <MenuLine />
      <MenuLabel>{label}</MenuLabel>
      {views.map((view) => (
        <MenuChoice key={view.id} chosen={view.id === saved.current?.id} onSelect={() => saved.open(view)}>
          {view.isDefault ? t('table.saved.isDefault', { name: view.name }) : view.name}
        </MenuChoice>
      ))}
    </>
  )
}
