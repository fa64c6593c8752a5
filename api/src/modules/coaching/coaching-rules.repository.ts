import { supportKpisTriggers } from '@shiftlight/shared/coaching/presets.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { TriggerRulesVersion, TriggerRulesView } from '@shiftlight/shared/views/trigger-rules-view.ts';
import { toJson, type Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { writeAudit, type AuditEntry } from '../audit/audit.repository.ts';

/** The triggers that hold in a workspace; version 0 = the preset, never edited. */
export interface TriggerRuleSet {
  readonly version: number;
  readonly rules: readonly CoachingTrigger[];
}

/** A version with when it was meant to hold. */
export type StoredRuleSet = Pick<TriggerRulesVersion, 'version' | 'rules' | 'validFrom' | 'storedAt' | 'storedBy'>;

export interface NewRuleSet {
  readonly requestId: string;
  readonly basedOn: number;
  readonly rules: readonly CoachingTrigger[];
  readonly at: number;
  readonly validFrom: number;
  /** What the audit entry says beside the version. */
  readonly detail: AuditEntry['detail'];
}

const shipped: TriggerRuleSet = { version: 0, rules: supportKpisTriggers };

export type CoachingRulesRepository = ReturnType<typeof createCoachingRulesRepository>;

/** The versioned triggers of a workspace. Versions are written once and never changed. */
export function createCoachingRulesRepository({ pool, prisma }: Db) {
  return {
    /** The triggers that hold at the instant: the newest version whose start has come. */
    async getCurrent(workspaceId: string, at: number): Promise<TriggerRuleSet> {
      const { rows } = await pool.query<TriggerRuleSet>(
        `SELECT version, rules FROM coaching_rule_set WHERE workspace_id = $1 AND valid_from <= $2
         ORDER BY version DESC LIMIT 1`,
        [workspaceId, new Date(at).toISOString()],
      );
      return rows[0] ?? shipped;
    },

    /** Every version, oldest first, beginning with what ships. */
    async listVersions(workspaceId: string): Promise<readonly StoredRuleSet[]> {
      const { rows } = await pool.query<StoredRuleSet>(
        `SELECT s.version, s.rules, (extract(epoch FROM s.valid_from) * 1000)::float8 AS "validFrom",
                (extract(epoch FROM s.created_at) * 1000)::float8 AS "storedAt", u.name AS "storedBy"
         FROM coaching_rule_set s LEFT JOIN member m ON m.workspace_id = s.workspace_id AND m.id = s.created_by
         LEFT JOIN "user" u ON u.id = m.user_id WHERE s.workspace_id = $1 ORDER BY s.version`,
        [workspaceId],
      );
      return [{ ...shipped, validFrom: 0, storedAt: null, storedBy: null }, ...rows];
    },

    /** The teams of the workspace, by name. */
    async listTeams(workspaceId: string): Promise<TriggerRulesView['teams']> {
      const { rows } = await pool.query<TriggerRulesView['teams'][number]>(
        'SELECT id AS "teamId", name FROM team WHERE workspace_id = $1 ORDER BY name',
        [workspaceId],
      );
      return rows;
    },

    /** Version that this request stored; null when it stored none yet. */
    async findVersionOf(workspaceId: string, requestId: string): Promise<number | null> {
      const where = { workspaceId_requestId: { workspaceId, requestId } };
      return (await prisma.coachingRuleSet.findUnique({ where, select: { version: true } }))?.version ?? null;
    },

    /** Stores the next version with its audit entry. Throws CONFLICT when `basedOn` is no longer the newest version. */
    async add(
      workspaceId: string,
      createdBy: string,
      { requestId, basedOn, rules, at, validFrom, detail }: NewRuleSet,
    ): Promise<number> {
      const version = basedOn + 1;
      try {
        await prisma.$transaction(async (tx) => {
          const newest = await tx.coachingRuleSet.aggregate({ where: { workspaceId }, _max: { version: true } });
          if ((newest._max.version ?? 0) !== basedOn) throw savedMeanwhile();
          const data = {
            ...{ workspaceId, version, rules: toJson(rules), requestId, createdBy },
            createdAt: new Date(at),
            validFrom: new Date(validFrom),
          };
          await tx.coachingRuleSet.create({ data, select: { version: true } });
          await writeAudit(tx, {
            workspaceId,
            actorMemberId: createdBy,
            action: 'coaching.rules-saved',
            detail: { version, rules: rules.length, ...detail },
          });
        });
      } catch (error) {
        // https://www.prisma.io/docs/orm/reference/error-reference#p2002
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw savedMeanwhile();
        throw error;
      }
      return version;
    },
  };
}

function savedMeanwhile(): ShiftlightError {
  return new ShiftlightError(
    'CONFLICT',
    'Somebody saved these triggers meanwhile. Load them again and repeat the change.',
  );
}
