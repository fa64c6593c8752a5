import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import { supportKpisTriggers } from '@shiftlight/shared/coaching/presets.ts';
import { toJson, type Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { writeAudit } from '../audit/audit.repository.ts';

/** The triggers that hold in a workspace; version 0 = the preset, never edited. */
export interface TriggerRuleSet {
  readonly version: number;
  readonly rules: readonly CoachingTrigger[];
}

export interface NewRuleSet {
  readonly requestId: string;
  readonly basedOn: number;
  readonly rules: readonly CoachingTrigger[];
  readonly at: number;
}

export type CoachingRulesRepository = ReturnType<typeof createCoachingRulesRepository>;

/** The versioned triggers of a workspace. Versions are written once and never changed. */
export function createCoachingRulesRepository({ pool, prisma }: Db) {
  return {
    async getCurrent(workspaceId: string): Promise<TriggerRuleSet> {
      const { rows } = await pool.query<TriggerRuleSet>(
        'SELECT version, rules FROM coaching_rule_set WHERE workspace_id = $1 ORDER BY version DESC LIMIT 1',
        [workspaceId],
      );
      return rows[0] ?? { version: 0, rules: supportKpisTriggers };
    },

    /** Version that this request stored; null when it stored none yet. */
    async findVersionOf(workspaceId: string, requestId: string): Promise<number | null> {
      const where = { workspaceId_requestId: { workspaceId, requestId } };
      return (await prisma.coachingRuleSet.findUnique({ where, select: { version: true } }))?.version ?? null;
    },

    /** Stores the next version with its audit entry. Throws CONFLICT when `basedOn` is no longer the newest version. */
    async add(workspaceId: string, createdBy: string, { requestId, basedOn, rules, at }: NewRuleSet): Promise<number> {
      const version = basedOn + 1;
      try {
        await prisma.$transaction(async (tx) => {
          const newest = await tx.coachingRuleSet.aggregate({ where: { workspaceId }, _max: { version: true } });
          if ((newest._max.version ?? 0) !== basedOn) throw savedMeanwhile();
          const data = { workspaceId, version, rules: toJson(rules), requestId, createdAt: new Date(at), createdBy };
          await tx.coachingRuleSet.create({ data, select: { version: true } });
          const detail = { version, rules: rules.length };
          await writeAudit(tx, { workspaceId, actorMemberId: createdBy, action: 'coaching.rules-saved', detail });
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
