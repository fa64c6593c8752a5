/** Roles from narrow to wide. Each one may do all that the ones before it may. */
export const roles = ['agent', 'specialist', 'lead', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

/** True when `role` includes what `needed` may do. */
export function roleIncludes(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

/** Narrows stored text to a role. Throws when the database holds something else. */
export function parseRole(text: string): Role {
  const role = roles.find((candidate) => candidate === text);
  if (role === undefined) throw new Error(`Unknown role in the database: ${text}`);
  return role;
}
