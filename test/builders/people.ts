import { findViewer } from '@shiftlight/api/auth/find-viewer.ts';
import type { Role } from '@shiftlight/api/roles.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import type { TestInstance } from './test-instance.ts';

export const adminPassword = 'correct horse battery';

let counter = 0;

/** Text that no other test of the run uses. */
export function unique(prefix: string): string {
  counter += 1;
  return `${prefix}-${process.pid}-${counter}`;
}

export interface TestPerson {
  readonly email: string;
  readonly password: string;
  readonly viewer: Viewer;
}

/** A workspace with its admin. */
export async function createWorkspace(
  { services, db }: TestInstance,
  name = unique('Workspace'),
  hours: 'mon-fri' | '24x7' = 'mon-fri',
): Promise<TestPerson> {
  const email = `${unique('admin')}@example.test`;
  const { workspaceId, userId } = await services.workspaces.createWorkspace({
    name,
    timeZone: 'Europe/Berlin',
    hours,
    admin: { name: 'Ada Admin', email, password: adminPassword },
  });
  return { email, password: adminPassword, viewer: known(await findViewer(db, userId, workspaceId)) };
}

/** A new member of the workspace, with an account of their own. */
export async function addMember(
  { services, db }: TestInstance,
  workspaceId: string,
  role: Role,
  { name = `Some ${role}`, teamId = null }: { readonly name?: string; readonly teamId?: string | null } = {},
): Promise<TestPerson> {
  const email = `${unique(role)}@example.test`;
  const actor = { workspaceId, actorMemberId: null };
  const { memberId, temporaryPassword } = await services.people.addMember(actor, { name, email, role, teamId });
  const { userId } = await db.prisma.member.findUniqueOrThrow({ where: { id: memberId }, select: { userId: true } });
  return { email, password: known(temporaryPassword), viewer: known(await findViewer(db, userId, workspaceId)) };
}

/** The value, which the test knows to be there. */
export function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The test expected a value here.');
  return value;
}
