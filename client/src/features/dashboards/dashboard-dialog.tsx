import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reportsQuery } from '@/components/reports/reports-api'
import { OrderedList, OrderedRow } from '@/components/settings/ordered-list'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { ApiError } from '@/lib/api/problem'
import type { Dashboard } from '@/lib/api/types'
import { added, moved, placed, widths, type Placed } from './dashboard-items'
import { changeDashboard, createDashboard } from './dashboards-api'
import { figureNames, type Figure } from './figures'

interface DashboardDialogProps {
  /** Null makes a new one. */
  dashboard: Dashboard | null
  onClose: () => void
}

/** What a dashboard is called, who sees it, and what stands on it: dragged, or moved by keys. */
export function DashboardDialog({ dashboard, onClose }: DashboardDialogProps) {
  const { t } = useTranslation()
  const id = useId()
  const navigate = useNavigate()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [name, setName] = useState(dashboard?.name ?? '')
  const [isShared, setShared] = useState(dashboard?.isShared ?? false)
  const [items, setItems] = useState(() => placed(dashboard?.items ?? []))
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly string[]>([])

  const save = async () => {
    if (name.trim() === '') {
      setProblems([t('dashboards.nameMissing')])
      return
    }
    setBusy(true)
    const body = { name: name.trim(), isShared, items: items.map(({ item }) => item) }
    try {
      const kept = dashboard
        ? await changeDashboard(dashboard.id, body, dashboard.version)
        : await createDashboard(body)
      client.setQueryData(['dashboard', 'one', kept.id], kept)
      void client.invalidateQueries({ queryKey: ['dashboard', 'list'] })
      notify.done(t('dashboards.saved'))
      onClose()
      if (!dashboard) void navigate({ to: '/dashboards/$id', params: { id: kept.id } })
    } catch (error) {
      if (error instanceof ApiError && error.status === 400) setProblems(Object.values(error.fields).flat())
      else setProblems([error instanceof ApiError && error.isConflict ? t('dashboards.conflict') : problemText(error)])
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      sticky
      size="lg"
      title={dashboard ? t('dashboards.change', { name: dashboard.name }) : t('dashboards.new')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={() => void save()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <div className="space-y-1.5">
          <label htmlFor={id} className="block text-xs font-medium text-ink-2">
            {t('dashboards.name')}
          </label>
          <Input id={id} maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
        </div>
        <ItemList items={items} dashboard={dashboard} onChange={setItems} />
        <div className="flex items-start justify-between gap-4">
          <div>
            <label htmlFor={`${id}-shared`} className="block font-medium">
              {t('dashboards.share')}
            </label>
            <p className="text-xs text-pretty text-ink-2">{t('dashboards.shareHelp')}</p>
          </div>
          <Switch id={`${id}-shared`} checked={isShared} onCheckedChange={setShared} />
        </div>
        {problems.length > 0 && (
          <div role="alert" className="text-sm text-danger">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </div>
        )}
      </div>
    </Dialog>
  )
}

interface ItemListProps {
  items: readonly Placed[]
  dashboard: Dashboard | null
  onChange: (items: Placed[]) => void
}

function ItemList({ items, dashboard, onChange }: ItemListProps) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(reportsQuery)
  const reports = query.data?.pages.flatMap((page) => page.items) ?? []
  const nameOf = ({ item }: Placed) =>
    item.figure
      ? t(`dashboards.figures.${item.figure}`)
      : ([...reports, ...(dashboard?.reports ?? [])].find(({ id }) => id === item.reportId)?.name ??
        t('dashboards.gone'))
  const nameAt = (index: number) => {
    const item = items[index]
    return item ? nameOf(item) : ''
  }
  return (
    <div className="space-y-2">
      <p className="text-xs font-medium text-ink-2">{t('dashboards.items')}</p>
      {items.length > 0 && (
        <OrderedList
          label={t('dashboards.items')}
          className="divide-y divide-line rounded-lg border border-line"
          keys={items.map(({ key }) => key)}
          nameAt={nameAt}
          onMove={(from, to) => onChange(moved(items, from, to))}
        >
          {items.map((one, index) => (
            <OrderedRow key={one.key} sortKey={one.key} className="flex items-center gap-2 py-1 pr-2 pl-1">
              <span className="min-w-0 flex-1 truncate">{nameAt(index)}</span>
              <Select
                quiet
                label={t('dashboards.widthOf', { name: nameAt(index) })}
                value={one.item.width}
                onChange={(width) =>
                  onChange(
                    items.map((other) =>
                      other === one
                        ? { ...one, item: { ...one.item, width: width as (typeof widths)[number] } }
                        : other,
                    ),
                  )
                }
                options={widths.map((value) => ({ value, label: t(`dashboards.widths.${value}`) }))}
              />
              <IconButton
                icon={X}
                label={t('dashboards.removeItem', { name: nameAt(index) })}
                onClick={() => onChange(items.filter((other) => other !== one))}
              />
            </OrderedRow>
          ))}
        </OrderedList>
      )}
      <div className="grid gap-2 sm:grid-cols-2">
        <Select
          label={t('dashboards.addReport')}
          className="w-full"
          value=""
          onChange={(reportId) => reportId && onChange(added(items, { reportId }))}
          options={[
            { value: '', label: t('dashboards.addReport') },
            ...reports.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          label={t('dashboards.addFigure')}
          className="w-full"
          value=""
          onChange={(figure) => figure && onChange(added(items, { figure: figure as Figure }))}
          options={[
            { value: '', label: t('dashboards.addFigure') },
            ...figureNames.map((value) => ({ value, label: t(`dashboards.figures.${value}`) })),
          ]}
        />
      </div>
    </div>
  )
}
