import type { DefinitionSet } from '@shiftlight/shared/metrics/chosen/definition-set.ts';
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
  /** From when figures that need working time use it; null = from when it was stored. */
  readonly validFrom: number | null;
}

/** Who stored a version, and when; `by` null = from the command line, or somebody who is not there any more. */
export interface StoredBy {
  readonly at: number;
  readonly by: string | null;
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
        valid_from: Date | null;
      }>(
        'SELECT id, version, name, definition, valid_from FROM calendar WHERE workspace_id = $1 ORDER BY created_at, id, version',
        [workspaceId],
      );
      return rows.map((row) => ({
        id: `${row.id}@${row.version}`,
        calendarId: row.id,
        version: row.version,
        name: row.name,
        definition: row.definition,
        validFrom: row.valid_from?.getTime() ?? null,
      }));
    },

    /** Helpdesks that policies of the workspace may name: connected ones, and those that a version named before they were disconnected. */
    async listNameableHelpdesks(workspaceId: string): Promise<ReadonlySet<string>> {
      const { rows } = await db.pool.query<{ id: string }>(
        `SELECT id::text FROM connector WHERE workspace_id = $1
         UNION SELECT jsonb_path_query(policies, '$[*].match.connectorId[*]') #>> '{}' FROM policy_set WHERE workspace_id = $1
         UNION SELECT jsonb_path_query(policies, '$[*].targets[*].match.connectorId[*]') #>> '{}' FROM policy_set
           WHERE workspace_id = $1`,
        [workspaceId],
      );
      return new Set(rows.map(({ id }) => id));
    },

    /** Every version of the definitions by which the workspace counts, oldest first. */
    async listDefinitionSets(workspaceId: string): Promise<readonly DefinitionSet[]> {
      const { rows } = await db.pool.query<DefinitionSet>(
        `SELECT version, variants, (extract(epoch FROM valid_from) * 1000)::float8 AS "validFrom",
                (extract(epoch FROM created_at) * 1000)::float8 AS "storedAt"
         FROM definition_set WHERE workspace_id = $1 ORDER BY version`,
        [workspaceId],
      );
      return rows;
    },

    /** Who stored each version of the definitions. */
    listDefinitionAuthors: (workspaceId: string) =>
      listAuthors(`SELECT ${authorColumns('definition_set')} WHERE r.workspace_id = $1`, [workspaceId]),

    /** Adds the version after `basedOn` and tells every API process; false when it exists already, because somebody else was faster. */
    async addDefinitionSet(
      workspaceId: string,
      basedOn: number,
      { variants, validFrom }: Pick<DefinitionSet, 'variants' | 'validFrom'>,
      createdBy: string,
    ): Promise<boolean> {
      const { rowCount } = await db.pool.query(
        `INSERT INTO definition_set (workspace_id, version, variants, valid_from, created_by)
         SELECT $1, $2::int + 1, $3, $4, $5
         WHERE COALESCE((SELECT max(version) FROM definition_set WHERE workspace_id = $1), 0) = $2::int
         ON CONFLICT DO NOTHING`,
        [workspaceId, basedOn, JSON.stringify(variants), new Date(validFrom).toISOString(), createdBy],
      );
      await notifyRules(workspaceId);
      return rowCount === 1;
    },

    /** Who stored each version of the policies. */
    listPolicyAuthors: (workspaceId: string) =>
      listAuthors(`SELECT ${authorColumns('policy_set')} WHERE r.workspace_id = $1`, [workspaceId]),

    /** Who stored each version of one calendar. */
    listCalendarAuthors: (workspaceId: string, calendarId: string) =>
      listAuthors(`SELECT ${authorColumns('calendar')} WHERE r.workspace_id = $1 AND r.id = $2`, [
        workspaceId,
        calendarId,
      ]),

    /** Adds a version of a calendar, or a new calendar; null when `calendarId` names none of this workspace. */
    async addCalendar(
      workspaceId: string,
      calendar: {
        readonly calendarId: string | null;
        readonly name: string;
        readonly definition: CalendarDefinition;
        /** Null = from now on. */
        readonly validFrom: number | null;
      },
      createdBy: string,
    ): Promise<{ readonly calendarId: string; readonly version: number } | null> {
      const { rows } = await db.pool.query<{ calendarId: string; version: number }>(
        `WITH known AS (SELECT max(version) AS version FROM calendar WHERE workspace_id = $1 AND id = $2)
         INSERT INTO calendar (workspace_id, id, version, name, definition, created_by, valid_from)
         SELECT $1, COALESCE($2, gen_random_uuid()), COALESCE(known.version, 0) + 1, $3, $4, $5, $6 FROM known
         WHERE $2::uuid IS NULL OR known.version IS NOT NULL
         RETURNING id AS "calendarId", version`,
        [
          workspaceId,
          calendar.calendarId,
          calendar.name,
          JSON.stringify(calendar.definition),
          createdBy,
          calendar.validFrom === null ? null : new Date(calendar.validFrom).toISOString(),
        ],
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

  async function listAuthors(text: string, values: readonly string[]): Promise<ReadonlyMap<number, StoredBy>> {
    const { rows } = await db.pool.query<{ version: number; at: Date; by: string | null }>(text, [...values]);
    return new Map(rows.map(({ version, at, by }) => [version, { at: at.getTime(), by }]));
  }

  async function notifyRules(workspaceId: string): Promise<void> {
    await db.pool.query(`SELECT pg_notify('shiftlight', $1)`, [JSON.stringify({ workspaceId, rules: true })]);
  }
}

const authorColumns = (table: 'policy_set' | 'calendar' | 'definition_set'): string =>
  `r.version, r.created_at AS at, u.name AS by FROM ${table} r
   LEFT JOIN member m ON m.workspace_id = r.workspace_id AND m.id = r.created_by LEFT JOIN "user" u ON u.id = m.user_id`;
