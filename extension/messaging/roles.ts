import type { Role } from '@shiftlight/api/roles.ts';

export type { Role };

/** Roles from narrow to wide, as the API has them: each one may do all that the ones before it may. */
export const roles = ['agent', 'specialist', 'lead', 'manager', 'admin'] as const satisfies readonly Role[];

/** True when `role` includes what `needed` may do. What is not shown is refused by the API anyway. */
export function hasRole(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
