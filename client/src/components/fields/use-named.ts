import { useQuery } from '@tanstack/react-query'
import type { FieldShape, Named } from './field'
import { resourceOf } from '@/lib/api/resource'
import { teamsQuery, usersQuery } from '@/lib/records/people-and-tags'

/** The name behind a bare id in an owner or record field; undefined for other fields, or until it is known. */
export function useNamed(field: FieldShape | null, value: unknown): Named | undefined {
  const id = typeof value === 'string' ? value : ''
  const isOwner = (field?.kind === 'owner' || field?.kind === 'person') && id !== ''
  const isTeam = field?.kind === 'team' && id !== ''
  const isRecord = field?.kind === 'record' && id !== ''
  const users = useQuery({ ...usersQuery, enabled: isOwner })
  const teams = useQuery({ ...teamsQuery, enabled: isTeam })
  const record = useQuery({ ...resourceOf(field?.recordType ?? 'company').one(id), enabled: isRecord })
  if (isOwner) return users.data?.find((user) => user.id === id) ?? { id, displayName: '…' }
  if (isTeam) return teams.data?.find((team) => team.id === id) ?? { id, name: '…' }
  if (isRecord) return record.data ?? { id, name: '…' }
  return undefined
}
