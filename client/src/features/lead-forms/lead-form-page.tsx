import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsPage } from '@/components/settings/settings-page'
import { useCan } from '@/lib/session/me'
import { LeadFormEditor } from './lead-form-editor'
import { LeadFormEmbed } from './lead-form-embed'
import { LeadFormPreview } from './lead-form-preview'
import { formValues } from './lead-form-schema'
import { formQuery } from './lead-forms-api'

/** One web form: what it asks, how it looks, and the HTML that puts it into a page. */
export function LeadFormPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams({ strict: false })
  const canChange = useCan('leadForms.manage')
  const query = useQuery(formQuery(id))
  return (
    <SettingsPage
      wide
      title={query.data?.name ?? t('leadForms.title')}
      actions={
        <Link
          to="/settings/lead-forms"
          className="target flex h-8 items-center gap-1 rounded-md px-2 text-ink-2 hover:bg-hover hover:text-ink"
        >
          <ChevronLeft className="size-4" aria-hidden />
          {t('leadForms.back')}
        </Link>
      }
    >
      <QueryView query={query}>
        {(form) =>
          canChange ? (
            <LeadFormEditor key={id} leadForm={form} />
          ) : (
            <div className="max-w-2xl space-y-8">
              <LeadFormPreview {...formValues(form)} />
              <LeadFormEmbed form={form} stale={false} />
            </div>
          )
        }
      </QueryView>
    </SettingsPage>
  )
}
