import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import { randomUUID } from 'node:crypto';
import { toJson, type Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { writeAudit } from '../audit/audit.repository.ts';
import { findOrCreateUser, type NewUser } from '../people/user.repository.ts';

export interface NewWorkspace {
  readonly name: string;
  readonly timeZone: string;
  readonly calendar: { readonly id: string; readonly name: string; readonly definition: CalendarDefinition };
  readonly policies: readonly SlaPolicy[];
  readonly admin: NewUser;
  /** Refuse when a workspace exists already. */
  readonly onlyFirst: boolean;
}

export interface WorkspaceRow {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
}

export type WorkspacesRepository = ReturnType<typeof createWorkspacesRepository>;

/** Any number works as long as nobody else takes it: 'shft' in ASCII. */
const setupLock = 0x73686674;

export function createWorkspacesRepository({ prisma }: Db) {
  return {
    count: async (): Promise<number> => prisma.workspace.count(),

    async getTimeZone(workspaceId: string): Promise<string> {
      const row = await prisma.workspace.findUnique({ where: { id: workspaceId }, select: { timeZone: true } });
      if (row === null) throw new ShiftlightError('NOT_FOUND', 'There is no such workspace.');
      return row.timeZone;
    },

    /** Workspace, admin, first calendar and first policy set, all or nothing. Throws CONFLICT when it should have been the first. */
    create: (workspace: NewWorkspace) =>
      prisma.$transaction(async (tx) => {
        if (workspace.onlyFirst) {
          await tx.$executeRaw`SELECT pg_advisory_xact_lock(${setupLock})`;
          if ((await tx.workspace.count()) > 0) {
            throw new ShiftlightError('CONFLICT', 'This Shiftlight is set up already. Sign in instead.');
          }
        }
        const { id: workspaceId } = await tx.workspace.create({
          data: { id: randomUUID(), name: workspace.name, timeZone: workspace.timeZone },
          select: { id: true },
        });
        const user = await findOrCreateUser(tx, workspace.admin);
        const member = await tx.member.create({
          data: { workspaceId, userId: user.id, role: 'admin' },
          select: { id: true },
        });
        const { definition, ...calendar } = workspace.calendar;
        await tx.calendar.create({
          data: { workspaceId, version: 1, ...calendar, definition: toJson(definition), createdBy: member.id },
        });
        await tx.policySet.create({
          data: {
            workspaceId,
            version: 1,
            policies: toJson(workspace.policies),
            validFrom: new Date(0),
            createdBy: member.id,
          },
        });
        await writeAudit(tx, {
          workspaceId,
          actorMemberId: member.id,
          action: 'workspace.created',
          detail: { name: workspace.name, timeZone: workspace.timeZone },
        });
        return { workspaceId, memberId: member.id, userId: user.id, userIsNew: user.isNew };
      }),

    /** The workspaces in which the person is an active member, oldest first. */
    listOfUser: async (userId: string) => {
      const members = await prisma.member.findMany({
        where: { userId, active: true },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, role: true, workspace: { select: { id: true, name: true, timeZone: true } } },
      });
      return members.map(({ id, role, workspace }) => ({ ...workspace, memberId: id, role }));
    },

    /** All workspaces of the installation, oldest first. */
    async list(): Promise<readonly WorkspaceRow[]> {
      return prisma.workspace.findMany({
        orderBy: { createdAt: 'asc' },
        select: { id: true, name: true, timeZone: true },
      });
    },
  };
}
