import { setImmediate as breathe } from 'node:timers/promises';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { toDateText } from '@shiftlight/shared/time/local-date.ts';
import { startOfDate } from '@shiftlight/shared/time/start-of-date.ts';
import type { TriggerPreview, TriggerPreviewView } from '@shiftlight/shared/views/trigger-rules-view.ts';
import { createFewAtOnce } from '../../few-at-once.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import { toBlindIds, type ListBlindReviews } from '../qa/blind-reviews.repository.ts';
import type { PreviewReceipts } from '../what-if/preview-receipts.ts';
import { checkRules } from './coaching-rules.service.ts';
import type { CoachingRulesRepository } from './coaching-rules.repository.ts';
import type { PreviewRulesInput } from './coaching.schema.ts';
import { compareReplays, type LookedAtPerson } from './compare-replays.ts';
import type { EvaluationDependencies } from './evaluate-member.ts';
import { readPersonLooks, type LooksScope } from './read-person-looks.ts';

export type TriggerPreviewService = ReturnType<typeof createTriggerPreviewService>;

export interface TriggerPreviewDependencies extends Pick<
  EvaluationDependencies,
  'tickets' | 'listBusinessEvents' | 'readCounting'
> {
  readonly triggerRules: CoachingRulesRepository;
  readonly people: Pick<PeopleService, 'listAll'>;
  readonly audit: Pick<AuditService, 'recordViews'>;
  readonly openGate: OpenGate;
  readonly listBlindReviews: ListBlindReviews;
  readonly receipts: Pick<PreviewReceipts, 'seal'>;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
  readonly now: () => number;
}

/** A quarter: long enough that a four-week trigger could call three times. */
const previewedDays = 90;
/** After so long an answer goes out with the people who were looked at until then. */
const longestMs = 25_000;
const busy = 'Other previews are being worked out just now. Try again in a moment.';

/** What other triggers would have called for. Stores nothing but who looked at whom. */
export function createTriggerPreviewService(dependencies: TriggerPreviewDependencies) {
  const { triggerRules, people, audit, openGate, listBlindReviews, receipts, findTimeZone, now } = dependencies;
  const oneOfFew = createFewAtOnce(2, busy);

  async function readPeople(
    workspaceId: string,
    rules: readonly CoachingTrigger[],
    scope: Omit<LooksScope, 'isSpecialist'>,
  ) {
    const startedAt = now();
    const lookedAt: LookedAtPerson[] = [];
    let known = 0;
    for (const { id: memberId, name, role, teams } of await listByTeam(workspaceId)) {
      const identities = await dependencies.tickets.listIdentities(workspaceId, memberId);
      if (identities.length === 0) continue;
      known += 1;
      if (now() - startedAt > longestMs) continue;
      const to = scope.instants.at(-1) ?? scope.from;
      const [tickets, events] = await Promise.all([
        dependencies.tickets.listTouching(workspaceId, memberId, scope.from, to),
        dependencies.listBusinessEvents(workspaceId, identities, scope.from, to),
      ]);
      const isSpecialist = role === 'specialist';
      const looks = readPersonLooks(rules, { identities, tickets, events }, { ...scope, isSpecialist });
      lookedAt.push({ memberId, name, teams, looks });
      // Others are answered between two people.
      await breathe();
    }
    return { lookedAt, known };
  }

  /** Whole teams one after the other: who is compared with a team needs all of it. */
  async function listByTeam(workspaceId: string) {
    const active = (await people.listAll(workspaceId)).filter((member) => member.active);
    const keyOf = (teams: readonly { readonly name: string }[]) => teams[0]?.name ?? '';
    return active.toSorted((a, b) => keyOf(a.teams).localeCompare(keyOf(b.teams), 'en'));
  }

  return {
    /**
     * What these triggers would have called for in the last 90 days beside those that hold, looked at once a day, on cases as they stand
     * today. Throws INVALID with what to change, TOO_MANY while others are worked out.
     */
    preview: (viewer: Viewer, { rules }: PreviewRulesInput): Promise<TriggerPreviewView> =>
      oneOfFew(async () => {
        const { workspaceId } = viewer;
        await checkRules(triggerRules, workspaceId, rules);
        const at = now();
        const [current, counting, blind, gate, timeZone] = await Promise.all([
          triggerRules.getCurrent(workspaceId, at),
          dependencies.readCounting(workspaceId),
          listBlindReviews(viewer),
          openGate(viewer),
          findTimeZone(workspaceId),
        ]);
        const all = [...current.rules, ...rules];
        const instants = listInstants(at, timeZone);
        const first = instants[0] ?? at;
        const scope = {
          counting: { ...counting, blindReviews: toBlindIds(blind) },
          instants,
          from: first - Math.max(0, ...all.map(({ windowMs }) => windowMs)),
        };
        const { lookedAt, known } = await readPeople(workspaceId, all, scope);
        const triggers = compareReplays(current.rules, rules, { people: lookedAt, instants, gate });
        const changedIds = listNamed(triggers);
        await audit.recordViews({ viewer, subjectMemberIds: changedIds, what: 'preview of other triggers' });
        return {
          ...{
            from: first,
            to: at,
            people: known,
            lookedAt: lookedAt.length,
            worksCouncil: gate.worksCouncil,
            triggers,
          },
          receipt: receipts.seal(
            workspaceId,
            { rules },
            {
              period: `${toDateText(localDayOf(first, timeZone))} – ${toDateText(localDayOf(at, timeZone))}`,
              ...{ clocks: null, clocksChanged: null, toMissed: null, toMet: null },
              peopleChanged: gate.worksCouncil ? null : changedIds.length,
            },
          ),
        };
      }),
  };
}

/** The beginning of each of the last days, and now. */
function listInstants(now: number, timeZone: string): readonly number[] {
  const today = localDayOf(now, timeZone);
  const days = Array.from({ length: previewedDays }, (_, index) => today - previewedDays + 1 + index);
  return [...days.map((day) => startOfDate(toDateText(day), timeZone)), now];
}

function listNamed(triggers: readonly TriggerPreview[]): readonly string[] {
  const named = triggers.flatMap(({ newly, noLonger }) => [...newly, ...noLonger]);
  return [...new Set(named.map(({ memberId }) => memberId))];
}
