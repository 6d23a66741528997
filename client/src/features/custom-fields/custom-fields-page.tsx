import { useQuery } from '@tanstack/react-query'
import { Plus, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { customFieldsQuery, extensibleTypes, type ExtensibleType } from '@/components/fields/custom-fields'
import { QueryView } from '@/components/settings/query-view'
import { SettingsGroup } from '@/components/settings/settings-group'
import { SettingsPage } from '@/components/settings/settings-page'
import { Button } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import type { CustomField } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { deletedFieldsQuery, useRestoreField } from './custom-fields-api'
import { FieldDelete } from './field-delete'
import { FieldDialog } from './field-dialog'
import { FieldList } from './field-list'

/** The fields that the organization adds to its records. */
export function CustomFieldsPage() {
  const { t } = useTranslation()
  const [entity, setEntity] = useState<string>('contact')
  return (
    <SettingsPage title={t('customFields.title')}>
      <p className="text-pretty text-ink-2">{t('customFields.text')}</p>
      <Tabs
        label={t('customFields.kinds')}
        value={entity}
        onChange={setEntity}
        items={extensibleTypes.map((type) => ({
          id: type,
          label: t(`customFields.kind.${type}`),
          content: <EntityFields entity={type} />,
        }))}
      />
    </SettingsPage>
  )
}

function EntityFields({ entity }: { entity: ExtensibleType }) {
  const { t } = useTranslation()
  const canChange = useCan('customFields.manage')
  const [editing, setEditing] = useState<CustomField | 'new' | null>(null)
  const [deleting, setDeleting] = useState<CustomField | null>(null)
  return (
    <div className="space-y-8 pt-4">
      <SettingsGroup
        title={t(`customFields.of.${entity}`)}
        aside={
          canChange && (
            <Button size="sm" variant="primary" icon={Plus} onClick={() => setEditing('new')}>
              {t('customFields.add')}
            </Button>
          )
        }
      >
        <QueryView query={useQuery(customFieldsQuery(entity))}>
          {(fields) => (
            <FieldList
              entity={entity}
              fields={fields}
              canChange={canChange}
              onEdit={setEditing}
              onDelete={setDeleting}
            />
          )}
        </QueryView>
      </SettingsGroup>
      {canChange && <DeletedFields entity={entity} />}
      {editing && (
        <FieldDialog entity={entity} field={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {deleting && <FieldDelete field={deleting} onClose={() => setDeleting(null)} />}
    </div>
  )
}

/** What was deleted and can be brought back; nothing while nothing was. */
function DeletedFields({ entity }: { entity: ExtensibleType }) {
  const { t } = useTranslation()
  const deleted = useQuery(deletedFieldsQuery(entity)).data ?? []
  const restore = useRestoreField()
  if (deleted.length === 0) return null
  return (
    <SettingsGroup title={t('customFields.deleted')} text={t('customFields.deletedText')}>
      <ul aria-label={t('customFields.deleted')} className="divide-y divide-line border-y border-line">
        {deleted.map((field) => (
          <li key={field.id} className="flex min-h-11 items-center gap-2">
            <span className="min-w-0 flex-1 py-2 break-words text-ink-2">{field.label}</span>
            <Button size="sm" icon={Undo2} onClick={() => restore.mutate(field)}>
              {t('customFields.restore', { name: field.label })}
            </Button>
          </li>
        ))}
      </ul>
    </SettingsGroup>
  )
}
