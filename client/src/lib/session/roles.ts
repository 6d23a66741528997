import type { Role } from '@/lib/api/types'

/** Roles from the most to the least powerful; their names are the texts `users.roles`. */
export const roles = ['admin', 'manager', 'salesRep', 'supportAgent', 'viewer'] as const satisfies readonly Role[]
