import { Link, useNavigate } from '@tanstack/react-router'
import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { SimpleTable } from '@/components/ui/simple-table'
import type { LeadForm } from '@/lib/api/types'

interface LeadFormTableProps {
  forms: readonly LeadForm[]
  canChange: boolean
  onDelete: (form: LeadForm) => void
}

/** The forms: what each asks, and what its leads are attributed to. */
export function LeadFormTable({ forms, canChange, onDelete }: LeadFormTableProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <SimpleTable
      label={t('leadForms.title')}
      rows={forms}
      columns={[
        {
          key: 'name',
          label: t('leadForms.name'),
          cell: ({ id, name, isActive }) => (
            <span className="flex items-center gap-2">
              <Link
                to="/settings/lead-forms/$id"
                params={{ id }}
                className="target flex max-w-56 items-center font-medium underline-offset-3 hover:underline"
              >
                <span className="truncate">{name}</span>
              </Link>
              {!isActive && <Badge tone="warning">{t('leadForms.off')}</Badge>}
            </span>
          ),
        },
        {
          key: 'questions',
          label: t('leadForms.questions'),
          grow: true,
          cell: ({ fields }) => (
            <span className="block text-ink-2 md:truncate">{fields.map(({ label }) => label).join(' · ')}</span>
          ),
        },
        {
          key: 'campaign',
          label: t('fields.campaign'),
          onPhone: ({ campaign }) => campaign !== null,
          cell: ({ campaign }) => <span className="block max-w-48 truncate text-ink-2">{campaign?.name}</span>,
        },
        {
          key: 'source',
          label: t('fields.source'),
          cell: ({ source }) => (
            <span className="whitespace-nowrap text-ink-2">{t(`choices.leadSource.${source}`)}</span>
          ),
        },
      ]}
      {...(canChange
        ? {
            actions: (form: LeadForm) => (
              <Menu trigger={<IconButton icon={Ellipsis} label={t('settings.actionsFor', { name: form.name })} />}>
                <MenuItem
                  icon={Pencil}
                  onSelect={() => void navigate({ to: '/settings/lead-forms/$id', params: { id: form.id } })}
                >
                  {t('common.edit')}
                </MenuItem>
                <MenuItem icon={Trash2} danger onSelect={() => onDelete(form)}>
                  {t('common.delete')}
                </MenuItem>
              </Menu>
            ),
          }
        : {})}
    />
  )
}
