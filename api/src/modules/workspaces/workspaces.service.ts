import { supportKpisPolicy } from '@shiftlight/shared/sla/support-kpis-policy.ts';
import { randomUUID } from 'node:crypto';
import { hashPassword } from '../../auth/passwords.ts';
import { calendarNames, createDefaultCalendar } from './default-calendar.ts';
import type { WorkspacesRepository } from './workspaces.repository.ts';
import type { CreateWorkspaceInput } from './workspaces.schema.ts';

export type WorkspacesService = ReturnType<typeof createWorkspacesService>;

/** Workspaces: one company's team with its people, rules and helpdesks. */
export function createWorkspacesService(repository: WorkspacesRepository) {
  async function create(input: CreateWorkspaceInput, onlyFirst: boolean) {
    const calendarId = randomUUID();
    const { password, ...admin } = input.admin;
    return repository.create({
      name: input.name,
      timeZone: input.timeZone,
      calendar: {
        id: calendarId,
        name: calendarNames[input.hours],
        definition: createDefaultCalendar(input.hours, input.timeZone),
      },
      policies: [supportKpisPolicy(`${calendarId}@1`)],
      admin: { ...admin, passwordHash: await hashPassword(password) },
      onlyFirst,
    });
  }

  return {
    /** The first workspace of this installation. Throws CONFLICT when there is one already, also for the slower of two at once. */
    createFirst: (input: CreateWorkspaceInput) => create(input, true),

    /**
     * A workspace with its admin, a calendar and the Support KPIs policies, valid for tickets of any age. An admin who has an account
     * already keeps it and its password (`userIsNew` is then false).
     */
    createWorkspace: (input: CreateWorkspaceInput) => create(input, false),

    needsSetup: async () => (await repository.count()) === 0,
    /** IANA zone in which the workspace's days begin. Throws NOT_FOUND. */
    getTimeZone: repository.getTimeZone,
    listOfUser: repository.listOfUser,

    /** All workspaces of this installation, oldest first; for the command line. */
    list: repository.list,
  };
}
