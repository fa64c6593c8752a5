import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import type { Db } from '../db.ts';

export interface StoredPolicySet {
  readonly version: number;
  readonly validFrom: number;
  readonly policies: readonly SlaPolicy[];
}

export interface StoredCalendar {
  /** `<calendar uuid>@<version>`, the id that policies and clocks carry. */
  readonly id: string;
  readonly calendarId: string;
  readonly version: number;
  readonly name: string;
  readonly definition: CalendarDefinition;
}

export type RulesRepository = ReturnType<typeof createRulesRepository>;

/** Reads the versioned rules of a workspace. Rows are written once and never changed. */
export function createRulesRepository(db: Db) {
  return {
    async listPolicySets(workspaceId: string): Promise<readonly StoredPolicySet[]> {
      const { rows } = await db.pool.query<{ version: number; valid_from: Date; policies: SlaPolicy[] }>(
        'SELECT version, valid_from, policies FROM policy_set WHERE workspace_id = $1 ORDER BY version',
        [workspaceId],
      );
      return rows.map((row) => ({ version: row.version, validFrom: row.valid_from.getTime(), policies: row.policies }));
    },

    async listCalendars(workspaceId: string): Promise<readonly StoredCalendar[]> {
      const { rows } = await db.pool.query<{
        id: string;
        version: number;
        name: string;
        definition: CalendarDefinition;
      }>(
        'SELECT id, version, name, definition FROM calendar WHERE workspace_id = $1 ORDER BY created_at, id, version',
        [workspaceId],
      );
      return rows.map((row) => ({
        id: `${row.id}@${row.version}`,
        calendarId: row.id,
        version: row.version,
        name: row.name,
        definition: row.definition,
      }));
    },
  };
}
