import { expect, test } from 'vitest';
import { visibilityOf } from '@shiftlight/api/modules/people/visibility.ts';
import type { Role } from '@shiftlight/api/roles.ts';

test.each<{ role: Role; sees: string }>([
  { role: 'agent', sees: 'self' },
  { role: 'specialist', sees: 'self' },
  { role: 'lead', sees: 'led-teams' },
  { role: 'manager', sees: 'everybody' },
  { role: 'admin', sees: 'everybody' },
])('the role $role sees $sees', ({ role, sees }) => {
  expect(visibilityOf({ memberId: 'm', role }).kind).toBe(sees);
});
