import {
  compareRates,
  rateSignals,
  toSignalRate,
  type RatedTicket,
  type SignalRate,
} from '@shiftlight/shared/integrity/base-rate.ts';
import { signalKinds, type SignalKind } from '@shiftlight/shared/integrity/signal.ts';
import type { RateBasis, SignalRateRow, SignalRatesView } from '@shiftlight/shared/views/integrity-view.ts';
import type { Viewer } from '../../trpc/context.ts';
import { minimumGroup } from '../privacy/minimum-group.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import type { ScorecardAccess } from '../scorecards/scorecard-access.ts';
import type { ScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';
import type { EventedTicket, IntegrityRepository, SignalPerson } from './integrity.repository.ts';
import type { SignalRatesInput } from './integrity.schema.ts';
import type { ReplacedSamplesRepository, SampleCount } from './replaced-samples.repository.ts';
import type { FindSignalsOf, OpenSignalFinder } from './signal-finder.ts';
import type { SignalRatesRepository } from './signal-rates.repository.ts';

export type SignalRatesService = ReturnType<typeof createSignalRatesService>;

export interface SignalRatesDependencies {
  readonly repository: Pick<IntegrityRepository, 'listPeople' | 'listDrawn'>;
  readonly replaced: Pick<ReplacedSamplesRepository, 'count'>;
  readonly comparable: SignalRatesRepository;
  readonly access: Pick<ScorecardAccess, 'open'>;
  readonly scopes: Pick<ScorecardScopesRepository, 'listMembers'>;
  readonly openFinder: OpenSignalFinder;
  readonly openGate: OpenGate;
  readonly now: () => number;
}

const dayMs = 24 * 3_600_000;
/** Tickets looked through at most: with them a share of 2 % is known to within about 0.7 points either way. */
const mostTickets = 1_500;
const ticketKinds = signalKinds.filter((kind) => kind !== 'replaced-sample');

interface Rates {
  readonly byKind: ReadonlyMap<SignalKind, SignalRate>;
  /** Everybody who had a case. */
  readonly contributors: ReadonlySet<string>;
  readonly tickets: number;
}

/** How often the kinds of signals occur, for the person beside comparable people, and for a team as a whole. Never a rank. */
export function createSignalRatesService(dependencies: SignalRatesDependencies) {
  const { repository, replaced, comparable, access, scopes, openFinder, openGate, now } = dependencies;

  async function rate(workspaceId: string, memberIds: readonly string[], days: number): Promise<Rates> {
    const since = now() - days * dayMs;
    const [people, find] = await Promise.all([repository.listPeople(workspaceId, memberIds), openFinder(workspaceId)]);
    const [tickets, samples] = await Promise.all([
      repository.listDrawn(workspaceId, people, { since, limit: mostTickets }),
      replaced.count(workspaceId, memberIds, since),
    ]);
    const rated = tickets.map((ticket) => toRated(ticket, people, find, since));
    const all = [...rateSignals(rated, ticketKinds), ...rateSamples(samples)];
    const contributors = [...rated.flatMap((one) => one.people), ...samples.map(({ memberId }) => memberId)];
    return {
      byKind: new Map(all.map((one) => [one.kind, one])),
      contributors: new Set(contributors),
      tickets: tickets.length,
    };
  }

  /** The first of these groups in which enough people had cases; without it nobody's rates are shown. */
  async function findOthers(viewer: Viewer, days: number): Promise<{ basis: RateBasis; rates: Rates } | null> {
    for (const basis of ['teammates', 'workspace'] as const) {
      const memberIds = await comparable.listOthers(viewer.workspaceId, viewer.memberId, basis);
      if (memberIds.length < minimumGroup) continue;
      const rates = await rate(viewer.workspaceId, memberIds, days);
      if (rates.contributors.size >= minimumGroup) return { basis, rates };
    }
    return null;
  }

  return {
    /** The viewer's own rates beside those of comparable people, or with `teamId` those of a team that the viewer leads. Throws NOT_FOUND for another one. */
    async rates(viewer: Viewer, { teamId, days }: SignalRatesInput): Promise<SignalRatesView> {
      const { workspaceId, memberId } = viewer;
      const { worksCouncil } = await openGate(viewer);
      if (teamId !== null) {
        const team = await access.open(viewer, { scope: 'team', teamId });
        if (worksCouncil) return toView(null, null, 'works-council');
        const members = await scopes.listMembers(workspaceId, team.id);
        const rates = await rate(
          workspaceId,
          members.map(({ id }) => id),
          days,
        );
        return toView(null, { basis: 'team', rates }, null);
      }
      const own = await rate(workspaceId, [memberId], days);
      if (worksCouncil) return toView(own, null, 'works-council');
      const others = await findOthers(viewer, days);
      return toView(own, others, others === null ? 'few-people' : null);
    },
  };
}

function toRated(
  ticket: EventedTicket,
  people: readonly SignalPerson[],
  find: FindSignalsOf,
  since: number,
): RatedTicket {
  const here = new Map(
    people.filter(({ connectorId }) => connectorId === ticket.connectorId).map((one) => [one.externalId, one.memberId]),
  );
  const found = find(ticket).filter(({ at }) => at >= since);
  return {
    people: [...new Set(ticket.agents.flatMap((id) => here.get(id) ?? []))],
    signals: found.map(({ kind, agentId }) => ({ kind, personId: here.get(agentId ?? '') ?? null })),
  };
}

function rateSamples(counts: readonly SampleCount[]): readonly SignalRate[] {
  const samples = counts.reduce((sum, one) => sum + one.samples, 0);
  const replaced = counts.reduce((sum, one) => sum + one.replaced, 0);
  const rate = toSignalRate('replaced-sample', replaced, samples);
  return rate === null ? [] : [rate];
}

function toView(
  own: Rates | null,
  others: { readonly basis: RateBasis; readonly rates: Rates } | null,
  hiddenBecause: SignalRatesView['hiddenBecause'],
): SignalRatesView {
  const rows = signalKinds.flatMap((kind): SignalRateRow[] => {
    const mine = own?.byKind.get(kind) ?? null;
    const theirs = others?.rates.byKind.get(kind) ?? null;
    if ((mine?.hits ?? 0) + (theirs?.hits ?? 0) === 0) return [];
    const verdict = mine === null || theirs === null ? null : compareRates(mine, theirs);
    return [{ kind, own: mine, others: theirs, verdict }];
  });
  const ticketsLookedAt = others?.rates.tickets ?? 0;
  return {
    ...{ rows, hiddenBecause, ticketsLookedAt },
    basis: others?.basis ?? null,
    isSample: ticketsLookedAt >= mostTickets,
  };
}
