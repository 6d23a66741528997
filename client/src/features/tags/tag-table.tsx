import { Ellipsis, Merge, Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { SimpleTable } from '@/components/ui/simple-table'
import { TagChip } from '@/components/ui/tag-chip'
import type { Tag } from '@/lib/api/types'
import { formatDay, formatNumber } from '@/lib/format/regional'

interface TagTableProps {
  tags: readonly Tag[]
  sort: string
  onSort: (sort: string) => void
  onEdit: (tag: Tag) => void
  onMerge: (tag: Tag) => void
  onDelete: (tag: Tag) => void
}

/** The tags with how many records carry each. */
export function TagTable({ tags, sort, onSort, onEdit, onMerge, onDelete }: TagTableProps) {
  const { t } = useTranslation()
  return (
    <SimpleTable
      label={t('tags.list')}
      rows={tags}
      sort={sort}
      onSort={onSort}
      columns={[
        {
          key: 'name',
          label: t('tags.name'),
          sort: 'name',
          grow: true,
          cell: (tag) => (
            <button type="button" className="target flex items-center" onClick={() => onEdit(tag)}>
              <TagChip name={tag.name} color={tag.color} />
            </button>
          ),
        },
        {
          key: 'category',
          label: t('tags.category'),
          sort: 'category',
          cell: (tag) => <span className="block max-w-48 truncate text-ink-2">{tag.category}</span>,
          onPhone: (tag) => Boolean(tag.category),
        },
        {
          key: 'uses',
          label: t('tags.uses'),
          sort: 'usageCount',
          end: true,
          cell: (tag) => formatNumber(tag.usageCount),
        },
        {
          key: 'created',
          label: t('tags.created'),
          sort: 'createdAt',
          cell: (tag) => <span className="whitespace-nowrap text-ink-2">{formatDay(tag.createdAt)}</span>,
          onPhone: () => false,
        },
      ]}
      actions={(tag) => (
        <Menu trigger={<IconButton icon={Ellipsis} label={t('settings.actionsFor', { name: tag.name })} />}>
          <MenuItem icon={Pencil} onSelect={() => onEdit(tag)}>
            {t('common.edit')}
          </MenuItem>
          <MenuItem icon={Merge} onSelect={() => onMerge(tag)}>
            {t('tags.merge')}
          </MenuItem>
          <MenuItem icon={Trash2} danger onSelect={() => onDelete(tag)}>
            {t('tags.delete')}
          </MenuItem>
        </Menu>
      )}
    />
  )
}
