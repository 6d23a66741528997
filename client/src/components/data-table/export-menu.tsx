import { Download } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuLabel } from '@/components/ui/menu'
import { notify } from '@/components/ui/notify'
import type { ListParams } from '@/lib/api/resource'
import type { ExportInput, RecordType } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { useCan } from '@/lib/session/me'
import { exportsUnderWay, runExport } from './export-run'

interface ExportMenuProps {
  type: RecordType
  /** The list as it is asked for: filters and sort. */
  params: ListParams
  /** Keys of the columns shown. */
  columns: readonly string[]
  phone?: boolean
}

/** Saves all that the list finds as a file, with the columns shown or with all fields. */
export function ExportMenu({ type, params, columns, phone = false }: ExportMenuProps) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const allowed = useCan('exports.manage')
  const running = useSyncExternalStore(exportsUnderWay.subscribe, () => exportsUnderWay.of(type))
  if (!allowed) return null

  const start = async (format: ExportInput['format'], fields: readonly string[]) => {
    const { sort, ...filters } = params
    const filter = Object.fromEntries(
      Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined),
    )
    try {
      const done = await runExport(type, { entity: type, format, filter, sort: sort ?? null, columns: [...fields] })
      if (done.status === 'completed') notify.done(t('table.export.done', { count: done.rows }))
      else notify.failed(t('table.export.failed', { reason: done.problem ?? '' }))
    } catch (error) {
      notify.failed(problemText(error))
    }
  }
  const item = (format: ExportInput['format'], fields: readonly string[]) => (
    <MenuItem onSelect={() => void start(format, fields)}>{t(`table.export.${format}`)}</MenuItem>
  )

  if (running) {
    const { progress } = running
    return (
      <Button variant="ghost" size="sm" busy>
        <span aria-live="polite" className="num">
          {progress
            ? t('table.export.progress', { done: formatNumber(progress.done), total: formatNumber(progress.total) })
            : t('table.export.waiting')}
        </span>
      </Button>
    )
  }
  return (
    <Menu
      trigger={
        phone ? (
          <IconButton icon={Download} label={t('table.export.button')} />
        ) : (
          <Button variant="ghost" size="sm" icon={Download}>
            {t('table.export.button')}
          </Button>
        )
      }
    >
      <MenuLabel>{t('table.export.shown')}</MenuLabel>
      {item('csv', columns)}
      {item('xlsx', columns)}
      <MenuLabel>{t('table.export.all')}</MenuLabel>
      {item('csv', [])}
      {item('xlsx', [])}
      {item('json', [])}
    </Menu>
  )
}
