import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { usualStart } from '@/components/follow-ups/follow-up-plan'
import { StepPreview } from '@/components/follow-ups/step-preview'
import { QueryView } from '@/components/settings/query-view'
import { SettingsPage } from '@/components/settings/settings-page'
import { useCan } from '@/lib/session/me'
import { sequenceQuery } from './lead-sequences-api'
import { SequenceEditor } from './sequence-editor'

/** One sequence: its name and its steps. Who may not change it sees what it does. */
export function SequencePage() {
  const { t } = useTranslation()
  const { id = '' } = useParams({ strict: false })
  const canChange = useCan('leadSequences.manage')
  const query = useQuery(sequenceQuery(id))
  return (
    <SettingsPage
      wide
      title={query.data?.name ?? t('leadSequences.title')}
      actions={
        <Link
          to="/settings/lead-sequences"
          className="target flex h-8 items-center gap-1 rounded-md px-2 text-ink-2 hover:bg-hover hover:text-ink"
        >
          <ChevronLeft className="size-4" aria-hidden />
          {t('leadSequences.back')}
        </Link>
      }
    >
      <QueryView query={query}>
        {(sequence) =>
          canChange ? (
            <SequenceEditor key={id} sequence={sequence} />
          ) : (
            <StepPreview steps={sequence.steps} startAt={usualStart()} skipWeekends={sequence.skipWeekends} />
          )
        }
      </QueryView>
    </SettingsPage>
  )
}
