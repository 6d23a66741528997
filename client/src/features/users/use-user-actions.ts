import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { ApiError } from '@/lib/api/problem'
import type { User } from '@/lib/api/types'
import type { Invited } from './invitation-dialog'
import { changeUser, inviteUserAgain } from './users-api'

type Status = User['status']

/** Lets people in and out; all of it can be taken back. */
export function useUserActions(onInvited: (invited: Invited) => void) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const settled = {
    onError: (error: unknown) => notify.failed(t('settings.notChanged', { reason: problemText(error) })),
    onSettled: () => client.invalidateQueries({ queryKey: ['user'] }),
  }

  const setStatus = useMutation({
    mutationFn: ({ user, status }: { user: User; status: Status }) => changeUser(user.id, { status }),
    ...settled,
  })
  const change = (user: User, status: Status, said: string) =>
    setStatus.mutate(
      { user, status },
      {
        onSuccess: () =>
          notify.done(said, {
            label: t('common.undo'),
            run: () => setStatus.mutate({ user, status: user.status }),
          }),
      },
    )

  const invite = useMutation({
    mutationFn: (user: User) => inviteUserAgain(user.id),
    onSuccess: (invitation, { displayName, email }) => onInvited({ displayName, email, invitation }),
    ...settled,
  })

  const reactivate = useMutation({
    mutationFn: async (user: User): Promise<Status> => {
      try {
        return (await changeUser(user.id, { status: 'active' })).status
      } catch (error) {
        // Their invitation was withdrawn before they chose a password: it goes on from there.
        if (!(error instanceof ApiError) || error.code !== 'not_joined') throw error
        return (await changeUser(user.id, { status: 'invited' })).status
      }
    },
    onSuccess: (status, user) => {
      if (status === 'invited') invite.mutate(user)
      else notify.done(t('users.reactivated', { name: user.displayName }))
    },
    ...settled,
  })

  return {
    deactivate: (user: User) => change(user, 'inactive', t('users.deactivated', { name: user.displayName })),
    withdraw: (user: User) => change(user, 'inactive', t('users.withdrawn', { name: user.displayName })),
    reactivate: reactivate.mutate,
    inviteAgain: invite.mutate,
  }
}
