import { useInfiniteQuery } from '@tanstack/react-query'
import { Plus, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EndlessList } from '@/components/settings/endless-list'
import { SettingsPage } from '@/components/settings/settings-page'
import { EmptyState } from '@/components/states/empty-state'
import { Button } from '@/components/ui/button'
import type { Team } from '@/lib/api/types'
import { NewTeamDialog, TeamDialog } from './team-dialogs'
import { TeamRemoval } from './team-removal'
import { TeamTable } from './team-table'
import { teamListQuery } from './teams-api'

/** Who works together, and who leads. */
export function TeamsPage() {
  const { t } = useTranslation()
  const [creating, setCreating] = useState(false)
  const [editing, setEditing] = useState<Team | null>(null)
  const [deleting, setDeleting] = useState<Team | null>(null)
  const query = useInfiniteQuery(teamListQuery({}))
  const create = (
    <Button variant="primary" icon={Plus} onClick={() => setCreating(true)}>
      {t('teams.new')}
    </Button>
  )
  return (
    <SettingsPage wide title={t('teams.title')} actions={create}>
      <EndlessList
        query={query}
        empty={<EmptyState icon={UsersRound} title={t('teams.empty')} text={t('teams.emptyText')} />}
      >
        {(teams) => <TeamTable teams={teams} onEdit={setEditing} onDelete={setDeleting} />}
      </EndlessList>
      {creating && <NewTeamDialog onClose={() => setCreating(false)} />}
      {editing && <TeamDialog key={editing.id} team={editing} onClose={() => setEditing(null)} />}
      {deleting && <TeamRemoval team={deleting} onClose={() => setDeleting(null)} />}
    </SettingsPage>
  )
}
