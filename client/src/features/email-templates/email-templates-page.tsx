import { useMutation, useQuery } from '@tanstack/react-query'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsPage } from '@/components/settings/settings-page'
import { useProblemText } from '@/components/states/problem-text'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { notify } from '@/components/ui/notify'
import type { EmailTemplate } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { deleteTemplate, emailTemplatesQuery, useTemplatesChanged } from './email-templates-api'
import { TemplateDialog } from './template-dialog'

/** Mails that people send again and again. */
export function EmailTemplatesPage() {
  const { t } = useTranslation()
  const canChange = useCan('emailTemplates.manage')
  const problemText = useProblemText()
  const changed = useTemplatesChanged()
  const [editing, setEditing] = useState<EmailTemplate | 'new' | null>(null)
  const remove = useMutation({
    mutationFn: deleteTemplate,
    onError: (error) => notify.failed(t('settings.notChanged', { reason: problemText(error) })),
    onSettled: () => changed(),
  })
  return (
    <SettingsPage
      title={t('emailTemplates.title')}
      actions={
        canChange && (
          <Button size="sm" variant="primary" icon={Plus} onClick={() => setEditing('new')}>
            {t('emailTemplates.add')}
          </Button>
        )
      }
    >
      <p className="text-pretty text-ink-2">{t('emailTemplates.text')}</p>
      <QueryView query={useQuery(emailTemplatesQuery)}>
        {(templates) =>
          templates.length === 0 ? (
            <p className="text-ink-2">{t('emailTemplates.none')}</p>
          ) : (
            <ul aria-label={t('emailTemplates.title')} className="divide-y divide-line border-y border-line">
              {templates.map((template) => (
                <li key={template.id} className="flex items-start gap-2 py-3">
                  <div className="min-w-0 flex-1">
                    <p className="flex items-center gap-2 font-medium">
                      <span className="min-w-0 break-words">{template.name}</span>
                      {!template.isActive && <Badge>{t('emailTemplates.off')}</Badge>}
                      {template.isMarketing && <Badge>{t('emailTemplates.marketing')}</Badge>}
                    </p>
                    <p className="line-clamp-2 break-words text-ink-2">{template.subject}</p>
                  </div>
                  {canChange && (
                    <>
                      <IconButton
                        icon={Pencil}
                        label={t('emailTemplates.edit', { name: template.name })}
                        onClick={() => setEditing(template)}
                      />
                      <IconButton
                        icon={Trash2}
                        label={t('emailTemplates.remove', { name: template.name })}
                        onClick={() => remove.mutate(template)}
                      />
                    </>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {editing && <TemplateDialog template={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </SettingsPage>
  )
}
