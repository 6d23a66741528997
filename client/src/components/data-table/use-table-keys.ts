import { useTranslation } from 'react-i18next'
import { useCommands } from '@/lib/commands/command-registry'

interface TableKeys {
  onMove: (step: 1 | -1) => void
  onPanel: () => void
  onPage: () => void
  onSelect: () => void
  onEdit: () => void
  onMenu: () => void
  onFind: () => void
}

/** The keys of a list. */
export function useTableKeys({ onMove, onPanel, onPage, onSelect, onEdit, onMenu, onFind }: TableKeys): void {
  const { t } = useTranslation()
  const key = (id: string, label: string, keys: string, run: () => void) => ({
    id,
    label,
    keys,
    run,
    group: 'list' as const,
    palette: false,
  })
  useCommands([
    key('list down', t('table.keys.down'), 'j', () => onMove(1)),
    key('list up', t('table.keys.up'), 'k', () => onMove(-1)),
    key('list panel', t('table.keys.panel'), 'enter', onPanel),
    key('list page', t('table.keys.page'), 'o', onPage),
    key('list select', t('table.keys.select'), 'x', onSelect),
    key('list edit', t('table.keys.edit'), 'e', onEdit),
    key('list menu', t('table.keys.menu'), 'm', onMenu),
    key('list find', t('table.keys.find'), 'f', onFind),
  ])
}
