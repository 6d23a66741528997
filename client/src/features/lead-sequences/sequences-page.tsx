import { useQuery } from '@tanstack/react-query'
import { ListOrdered, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allSequencesQuery } from '@/components/follow-ups/sequences-api'
import { QueryView } from '@/components/settings/query-view'
import { SettingsPage } from '@/components/settings/settings-page'
import { EmptyState } from '@/components/states/empty-state'
import { Button } from '@/components/ui/button'
import type { LeadSequence } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { NewSequenceDialog } from './new-sequence-dialog'
import { SequenceRemoval } from './sequence-removal'
import { SequenceTable } from './sequence-table'

/** How leads are followed up: the steps that are written down. */
export function SequencesPage() {
  const { t } = useTranslation()
  const canChange = useCan('leadSequences.manage')
  const query = useQuery(allSequencesQuery)
  const [making, setMaking] = useState(false)
  const [going, setGoing] = useState<LeadSequence | null>(null)
  const add = canChange && (
    <Button variant="primary" icon={Plus} onClick={() => setMaking(true)}>
      {t('leadSequences.new')}
    </Button>
  )
  const isEmpty = query.data?.length === 0
  return (
    <SettingsPage wide title={t('leadSequences.title')} actions={!isEmpty && add}>
      <p className="max-w-prose text-pretty text-ink-2">{t('leadSequences.text')}</p>
      <QueryView query={query}>
        {(sequences) =>
          sequences.length === 0 ? (
            <EmptyState
              icon={ListOrdered}
              title={t('leadSequences.empty')}
              text={t('leadSequences.emptyText')}
              action={add}
            />
          ) : (
            <SequenceTable sequences={sequences} canChange={canChange} onDelete={setGoing} />
          )
        }
      </QueryView>
      {making && <NewSequenceDialog onClose={() => setMaking(false)} />}
      {going && <SequenceRemoval sequence={going} onClose={() => setGoing(null)} />}
    </SettingsPage>
  )
}
