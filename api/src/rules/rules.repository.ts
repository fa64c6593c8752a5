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

    /** Adds a version of a calendar, or a new calendar; null when `calendarId` names none of this workspace. */
    async addCalendar(
      workspaceId: string,
      calendar: { readonly calendarId: string | null; readonly name: string; readonly definition: CalendarDefinition },
      createdBy: string,
    ): Promise<{ readonly calendarId: string; readonly version: number } | null> {
      const { rows } = await db.pool.query<{ calendarId: string; version: number }>(
        `WITH known AS (SELECT max(version) AS version FROM calendar WHERE workspace_id = $1 AND id = $2)
         INSERT INTO calendar (workspace_id, id, version, name, definition, created_by)
         SELECT $1, COALESCE($2, gen_random_uuid()), COALESCE(known.version, 0) + 1, $3, $4, $5 FROM known
         WHERE $2::uuid IS NULL OR known.version IS NOT NULL
         RETURNING id AS "calendarId", version`,
        [workspaceId, calendar.calendarId, calendar.name, JSON.stringify(calendar.definition), createdBy],
      );
      await notifyRules(workspaceId);
      return rows[0] ?? null;
    },

    /** Adds the next version of the ordered policies and tells every API process. */
    async addPolicySet(
      workspaceId: string,
      policies: readonly SlaPolicy[],
      validFrom: number,
      createdBy: string,
    ): Promise<number> {
      const { rows } = await db.pool.query<{ version: number }>(
        `INSERT INTO policy_set (workspace_id, version, policies, valid_from, created_by)
         SELECT $1, COALESCE(max(version), 0) + 1, $2, $3, $4 FROM policy_set WHERE workspace_id = $1 RETURNING version`,
        [workspaceId, JSON.stringify(policies), new Date(validFrom).toISOString(), createdBy],
      );
      await notifyRules(workspaceId);
      const version = rows[0]?.version;
      if (version === undefined) throw new Error('The policy set was not stored.');
      return version;
    },
  };

  async function notifyRules(workspaceId: string): Promise<void> {
    await db.pool.query(`SELECT pg_notify('shiftlight', $1)`, [JSON.stringify({ workspaceId, rules: true })]);
  }
}
