import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import type { InvitedUser } from '@/lib/api/types'
import { UserControls } from './user-controls'
import { newUser, userCodes, userLabels, userSchema, type UserValues } from './user-schema'
import { inviteUser } from './users-api'

/** Invites a colleague by mail. */
export function InviteDialog({ onClose, onInvited }: { onClose: () => void; onInvited: (user: InvitedUser) => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const app = useAppForm<UserValues>({
    schema: userSchema,
    defaultValues: newUser,
    draftKey: 'user',
    codes: userCodes,
    onSubmit: async (values) => {
      const user = await inviteUser(values)
      void client.invalidateQueries({ queryKey: ['user'] })
      onInvited(user)
    },
  })
  return (
    <FormDialog
      app={app}
      title={t('settings.invite')}
      description={t('users.inviteText')}
      action={t('users.sendInvitation')}
      labelOf={(name) => t(userLabels[name as keyof UserValues])}
      onClose={onClose}
    >
      <UserControls form={app.form} />
    </FormDialog>
  )
}
