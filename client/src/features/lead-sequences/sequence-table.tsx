import { Link, useNavigate } from '@tanstack/react-router'
import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { SimpleTable } from '@/components/ui/simple-table'
import type { LeadSequence } from '@/lib/api/types'

interface SequenceTableProps {
  sequences: readonly LeadSequence[]
  canChange: boolean
  onDelete: (sequence: LeadSequence) => void
}

const lastDay = ({ steps }: LeadSequence) => Math.max(0, ...steps.map(({ afterDays }) => afterDays ?? 0))

/** The sequences: what each does, and over how many days. */
export function SequenceTable({ sequences, canChange, onDelete }: SequenceTableProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <SimpleTable
      label={t('leadSequences.title')}
      rows={sequences}
      columns={[
        {
          key: 'name',
          label: t('leadSequences.name'),
          cell: ({ id, name, isActive }) => (
            <span className="flex items-center gap-2">
              <Link
                to="/settings/lead-sequences/$id"
                params={{ id }}
                className="target flex max-w-56 items-center font-medium underline-offset-3 hover:underline"
              >
                <span className="truncate">{name}</span>
              </Link>
              {!isActive && <Badge tone="warning">{t('leadSequences.off')}</Badge>}
            </span>
          ),
        },
        {
          key: 'steps',
          label: t('leadSequences.steps'),
          grow: true,
          cell: (sequence) => (
            <span className="block text-ink-2 md:truncate">
              {t('leadSequences.over', {
                steps: t('leadSequences.countOf', { count: sequence.steps.length }),
                count: lastDay(sequence),
              })}
              {': '}
              {sequence.steps.map(({ title }) => title).join(' · ')}
            </span>
          ),
        },
      ]}
      {...(canChange
        ? {
            actions: (sequence: LeadSequence) => (
              <Menu trigger={<IconButton icon={Ellipsis} label={t('settings.actionsFor', { name: sequence.name })} />}>
                <MenuItem
                  icon={Pencil}
                  onSelect={() => void navigate({ to: '/settings/lead-sequences/$id', params: { id: sequence.id } })}
                >
                  {t('common.edit')}
                </MenuItem>
                <MenuItem icon={Trash2} danger onSelect={() => onDelete(sequence)}>
                  {t('common.delete')}
                </MenuItem>
              </Menu>
            ),
          }
        : {})}
    />
  )
}
