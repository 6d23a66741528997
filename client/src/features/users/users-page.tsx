import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EndlessList } from '@/components/settings/endless-list'
import { SettingsPage } from '@/components/settings/settings-page'
import { Button } from '@/components/ui/button'
import { FindBox } from '@/components/ui/find-box'
import { Select } from '@/components/ui/select'
import { SimpleTable } from '@/components/ui/simple-table'
import type { User } from '@/lib/api/types'
import { useAddressFilters } from '@/lib/hooks/use-address-filters'
import { teamsQuery } from '@/lib/records/people-and-tags'
import { useMe } from '@/lib/session/me'
import { roles } from '@/lib/session/roles'
import { InvitationDialog, type Invited } from './invitation-dialog'
import { InviteDialog } from './invite-dialog'
import { useUserActions } from './use-user-actions'
import { userColumns } from './user-columns'
import { UserDialog } from './user-dialog'
import { UserMenu } from './user-menu'
import { userListQuery } from './users-api'

const statuses = ['active', 'invited', 'inactive'] as const

/** Who works here: invite, give roles, let in and out. */
export function UsersPage() {
  const { t } = useTranslation()
  const me = useMe()
  const [{ q, role, status, sort, invite }, change] = useAddressFilters()
  const [editing, setEditing] = useState<User | null>(null)
  const [invited, setInvited] = useState<Invited | null>(null)
  const query = useInfiniteQuery(userListQuery({ q, role, status, sort }))
  const teams = useQuery(teamsQuery)
  const actions = useUserActions(setInvited)
  const columns = userColumns({ t, me: me?.id, teams: teams.data ?? [], onOpen: setEditing })
  return (
    <SettingsPage
      wide
      title={t('users.title')}
      actions={
        <Button variant="primary" icon={UserPlus} onClick={() => change({ invite: 'new' })}>
          {t('users.invite')}
        </Button>
      }
      filters={
        <>
          <FindBox label={t('users.find')} value={q ?? ''} onValue={(text) => change({ q: text })} />
          <Select
            label={t('users.role')}
            quiet
            value={role ?? ''}
            onChange={(value) => change({ role: value })}
            options={[
              { value: '', label: t('users.anyRole') },
              ...roles.map((value) => ({ value, label: t(`roles.${value}`) })),
            ]}
          />
          <Select
            label={t('users.status')}
            quiet
            value={status ?? ''}
            onChange={(value) => change({ status: value })}
            options={[
              { value: '', label: t('users.anyStatus') },
              ...statuses.map((value) => ({ value, label: t(`users.statuses.${value}`) })),
            ]}
          />
        </>
      }
    >
      <EndlessList
        query={query}
        empty={null}
        onClear={() => change({ q: undefined, role: undefined, status: undefined })}
      >
        {(users) => (
          <SimpleTable
            label={t('users.list')}
            rows={users}
            columns={columns}
            sort={sort ?? 'displayName'}
            onSort={(next) => change({ sort: next })}
            actions={(user) => <UserMenu user={user} actions={actions} onEdit={() => setEditing(user)} />}
          />
        )}
      </EndlessList>
      {invite && (
        <InviteDialog
          onClose={() => change({ invite: undefined })}
          onInvited={({ invitation, ...user }) => {
            change({ invite: undefined })
            if (invitation) setInvited({ ...user, invitation })
          }}
        />
      )}
      {editing && <UserDialog key={editing.id} user={editing} onClose={() => setEditing(null)} />}
      {invited && <InvitationDialog invited={invited} onClose={() => setInvited(null)} />}
    </SettingsPage>
  )
}
