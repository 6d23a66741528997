import { useQueryClient } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '@/components/settings/form-dialog'
import { useEditForm } from '@/components/settings/use-edit-form'
import { notify } from '@/components/ui/notify'
import type { User } from '@/lib/api/types'
import { meQuery } from '@/lib/session/me'
import { UserControls } from './user-controls'
import { userCodes, userFields, userLabels, userSchema, userValues, type UserValues } from './user-schema'
import { changeUser, readUser } from './users-api'

/** Changes a person: name, e-mail, role, team, and what they receive. */
export function UserDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const edit = useEditForm<User, UserValues>({
    record: user,
    valuesOf: userValues,
    schema: userSchema,
    draftKey: `user.${user.id}`,
    fields: userFields,
    title: user.displayName,
    codes: userCodes,
    change: (patch, version) => changeUser(user.id, patch, version),
    read: () => readUser(user.id),
    onSaved: (saved) => {
      for (const queryKey of [['user'], ['team'], meQuery.queryKey]) void client.invalidateQueries({ queryKey })
      notify.done(t('users.saved', { name: saved.displayName }))
      onClose()
    },
  })
  const role = useWatch({ control: edit.app.form.control, name: 'role' })
  return (
    <FormDialog
      app={edit.app}
      title={t('users.editTitle', { name: user.displayName })}
      action={t('settings.save')}
      labelOf={(name) => t(userLabels[name as keyof UserValues])}
      onClose={onClose}
    >
      <UserControls
        form={edit.app.form}
        note={role === user.role || user.status !== 'active' ? null : t('users.roleChanges')}
      />
    </FormDialog>
  )
}
