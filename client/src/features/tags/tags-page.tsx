import { useInfiniteQuery } from '@tanstack/react-query'
import { Plus, Tags } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EndlessList } from '@/components/settings/endless-list'
import { SettingsPage } from '@/components/settings/settings-page'
import { EmptyState } from '@/components/states/empty-state'
import { Button } from '@/components/ui/button'
import { FindBox } from '@/components/ui/find-box'
import type { Tag } from '@/lib/api/types'
import { useAddressFilters } from '@/lib/hooks/use-address-filters'
import { NewTagDialog, TagDialog } from './tag-dialogs'
import { TagMerge } from './tag-merge'
import { TagRemoval } from './tag-removal'
import { TagTable } from './tag-table'
import { tagListQuery } from './tags-api'

type Doing = { what: 'create' } | { what: 'edit' | 'merge' | 'delete'; tag: Tag }

/** The organization's own words for its records. */
export function TagsPage() {
  const { t } = useTranslation()
  const [{ q, sort }, change] = useAddressFilters()
  const [doing, setDoing] = useState<Doing | null>(null)
  const query = useInfiniteQuery(tagListQuery({ q, sort }))
  const close = () => setDoing(null)
  return (
    <SettingsPage
      wide
      title={t('tags.title')}
      actions={
        <Button variant="primary" icon={Plus} onClick={() => setDoing({ what: 'create' })}>
          {t('tags.new')}
        </Button>
      }
      filters={<FindBox label={t('tags.find')} value={q ?? ''} onValue={(text) => change({ q: text })} />}
    >
      <EndlessList
        query={query}
        onClear={q ? () => change({ q: undefined }) : undefined}
        empty={<EmptyState icon={Tags} title={t('tags.empty')} text={t('tags.emptyText')} />}
      >
        {(tags) => (
          <TagTable
            tags={tags}
            sort={sort ?? 'name'}
            onSort={(next) => change({ sort: next })}
            onEdit={(tag) => setDoing({ what: 'edit', tag })}
            onMerge={(tag) => setDoing({ what: 'merge', tag })}
            onDelete={(tag) => setDoing({ what: 'delete', tag })}
          />
        )}
      </EndlessList>
      {doing?.what === 'create' && <NewTagDialog onClose={close} />}
      {doing?.what === 'edit' && <TagDialog tag={doing.tag} onClose={close} />}
      {doing?.what === 'merge' && <TagMerge tag={doing.tag} onClose={close} />}
      {doing?.what === 'delete' && <TagRemoval tag={doing.tag} onClose={close} />}
    </SettingsPage>
  )
}
