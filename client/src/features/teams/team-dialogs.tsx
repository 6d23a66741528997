import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { useEditForm } from '@/components/settings/use-edit-form'
import { notify } from '@/components/ui/notify'
import type { Team } from '@/lib/api/types'
import { TeamControls } from './team-controls'
import { newTeam, teamCodes, teamFields, teamLabels, teamSchema, teamValues, type TeamValues } from './team-schema'
import { changeTeam, createTeam, readTeam } from './teams-api'

/** Whoever joins or leaves a team shows it among the people too. */
export function useTeamsChanged() {
  const client = useQueryClient()
  return () => {
    for (const queryKey of [['team'], ['user'], ['me']]) void client.invalidateQueries({ queryKey })
  }
}

export function NewTeamDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const changed = useTeamsChanged()
  const app = useAppForm<TeamValues>({
    schema: teamSchema,
    defaultValues: newTeam,
    draftKey: 'team',
    codes: teamCodes,
    onSubmit: async (values) => {
      const team = await createTeam(values)
      changed()
      notify.done(t('teams.created', { name: team.name }))
      onClose()
    },
  })
  return (
    <FormDialog
      app={app}
      title={t('teams.new')}
      action={t('teams.create')}
      labelOf={(name) => t(teamLabels[name as keyof TeamValues])}
      onClose={onClose}
    >
      <TeamControls form={app.form} teamId={null} />
    </FormDialog>
  )
}

export function TeamDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const { t } = useTranslation()
  const changed = useTeamsChanged()
  const edit = useEditForm<Team, TeamValues>({
    record: team,
    valuesOf: teamValues,
    schema: teamSchema,
    draftKey: `team.${team.id}`,
    fields: teamFields,
    title: team.name,
    codes: teamCodes,
    change: (patch, version) => changeTeam(team.id, patch, version),
    read: () => readTeam(team.id),
    onSaved: ({ name }) => {
      changed()
      notify.done(t('teams.saved', { name }))
      onClose()
    },
  })
  return (
    <FormDialog
      app={edit.app}
      title={t('teams.editTitle', { name: team.name })}
      action={t('settings.save')}
      labelOf={(name) => t(teamLabels[name as keyof TeamValues])}
      onClose={onClose}
    >
      <TeamControls form={edit.app.form} teamId={team.id} />
    </FormDialog>
  )
}
