import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { Confirm } from '@/components/ui/confirm'
import { notify } from '@/components/ui/notify'
import type { Team } from '@/lib/api/types'
import { useTeamsChanged } from './team-dialogs'
import { deleteTeam } from './teams-api'

/** Asks before a team goes for good. */
export function TeamRemoval({ team, onClose }: { team: Team; onClose: () => void }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const changed = useTeamsChanged()
  const remove = useMutation({
    mutationFn: deleteTeam,
    onSuccess: () => notify.done(t('teams.deleted', { name: team.name })),
    onError: (error) => notify.failed(problemText(error)),
    onSettled: () => {
      changed()
      onClose()
    },
  })
  const count = team.memberIds.length
  return (
    <Confirm
      open
      title={t('teams.deleteTitle', { name: team.name })}
      action={t('common.delete')}
      busy={remove.isPending}
      onCancel={onClose}
      onConfirm={() => remove.mutate(team)}
    >
      {count === 0 ? t('teams.deleteEmpty') : t('teams.deleteText', { count })}
    </Confirm>
  )
}
