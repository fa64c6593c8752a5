import { cardPeriodAt, shiftCardPeriod, type CardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { createSeededRandom } from '@shiftlight/shared/statistics/seeded-random.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { scorecardMetricIds } from '@shiftlight/shared/scorecards/scorecard-metric-ids.ts';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { toStretch } from '@shiftlight/api/modules/scorecards/card-bounds.ts';
import type { ScopeInput } from '@shiftlight/api/modules/scorecards/scorecards.schema.ts';
import type { BenchEntry, BenchFigure } from '../bench-entry.ts';
import { openBenchInstance, type BenchInstance } from '../in-process.ts';
import { openStage } from '../stage.ts';
import { checkCard } from '../year/check-card.ts';
import { findAdmin } from '../year/find-admin.ts';
import { hirePeople, type Staff } from '../year/hire-people.ts';
import { loadYear } from '../year/load-year.ts';
import { loadEvents } from '../year/load-events.ts';
import { loadLogs } from '../year/load-logs.ts';
import { loadStaffWork } from '../year/load-staff-work.ts';
import { measurePages } from '../year/measure-pages.ts';
import { timed, toFigure, type Times } from '../year/timing.ts';
import { readPlainEventFigures } from '../year/plain-event-figures.ts';
import { readPlainFigures, type PlainFigure, type PlainQuestion } from '../year/plain-figures.ts';
import { createYearOfWork, toAgentId } from '../year/year-of-work.ts';

const zone = 'Europe/Berlin';
const plainRounds = 5;

/** Scorecards of a year of 1,000 agents and 1,000,000 tickets, beside plain SQL over the facts of the same tickets. */
export const scorecards: BenchEntry = {
  id: 'scorecards',
  async run(scale, say) {
    const stage = await openStage();
    const bench = await openBenchInstance(stage.databaseUrl, '24x7');
    try {
      const agents = Math.max(50, Math.round(1_000 * scale));
      const plan = { seed: 'year', agents, tickets: Math.round(1_000_000 * scale), until: Date.now() };
      const staff = await hirePeople(bench, agents);
      const started = performance.now();
      const work = createYearOfWork(plan);
      await loadYear(bench, work, plan, say);
      const events = await loadEvents(bench, work, plan);
      const told = await loadStaffWork(bench, plan);
      const logged = await loadLogs(bench, staff);
      while ((await bench.instance.services.figures.refresh(bench.workspaceId, 10)) > 0);
      say(
        `${plan.tickets} tickets of ${agents} agents, ${events} events of the last 95 days, ${told} shifts and reviews, ${logged} rows of lists loaded in ${Math.round((performance.now() - started) / 1000)} s`,
      );
      return [...(await measurePages(bench, staff, scale, say)), ...(await measureCards(bench, staff, scale, say))];
    } finally {
      await bench.close();
      await stage.close();
    }
  },
};

/** Asks the questions of a month's work. Throws when an answer is another than that of plain SQL. */
export async function measureCards(
  bench: BenchInstance,
  staff: Staff,
  scale: number,
  say: (text: string) => void,
): Promise<readonly BenchFigure[]> {
  const { instance, workspaceId } = bench;
  const { scorecards: cards, scorecardReceipts: receipts, closing } = instance.services;
  const viewer = await findAdmin(bench);
  const random = createSeededRandom('questions');
  const draw = (count: number) => Math.floor(random() * count);
  const running = cardPeriodAt('month', localDayOf(Date.now(), zone));
  const drawMonth = () => shiftCardPeriod(running, -draw(6));
  const agentsOf = (team: number) =>
    staff.memberIds.flatMap((_, index) => (staff.teamOf(index) === team ? [index] : []));
  const roundsOf = (rounds: number) => Math.max(5, Math.round(rounds * Math.min(1, 2 * scale)));
  let compared = 0;

  /** Times both ways to the same answer, and compares them. */
  async function measureCard(
    name: string,
    rounds: number,
    limitMs: number,
    drawWhose: () => { readonly of: ScopeInput; readonly agents: readonly number[] | null },
  ): Promise<BenchFigure> {
    const times: Times = { ours: [], plain: [] };
    for (let round = 0; round < roundsOf(rounds); round += 1) {
      const { of, agents } = drawWhose();
      const period = drawMonth();
      const found = await timed(times.ours, () => cards.get(viewer, { of, period: period.text }));
      if (round >= plainRounds) continue;
      const question = toQuestion(workspaceId, period, agents, found.card.to);
      const plain = await timed(times.plain, () => readPlain(instance.db.pool, question));
      compared += checkCard(`${name}, ${period.text}`, found.card.figures, plain);
    }
    return toFigure(name, times, limitMs, say);
  }

  const anyAgent = () => {
    const index = draw(staff.memberIds.length);
    return { of: { scope: 'member', memberId: staff.memberIds[index] ?? '' } as const, agents: [index] };
  };
  const anyTeam = () => {
    const team = draw(staff.teamIds.length);
    return { of: { scope: 'team', teamId: staff.teamIds[team] ?? '' } as const, agents: agentsOf(team) };
  };
  const everybody = () => ({ of: { scope: 'workspace' } as const, agents: null });
  for (const drawWhose of [anyAgent, anyTeam]) {
    for (let round = 0; round < 5; round += 1) await cards.get(viewer, { of: drawWhose().of, period: running.text });
  }

  async function measureOthers(name: string, rounds: number, limitMs: number, ask: () => Promise<unknown>) {
    const times: Times = { ours: [], plain: [] };
    for (let round = 0; round < roundsOf(rounds); round += 1) await timed(times.ours, ask);
    return toFigure(name, times, limitMs, say);
  }

  const figures = [
    await measureCard('monthly scorecard of an agent', 200, 100, anyAgent),
    await measureCard('monthly scorecard of a team of 25', 100, 200, anyTeam),
    await measureOthers('members of a team beside each other', 60, 200, () =>
      cards.parts(viewer, { of: anyTeam().of, period: drawMonth().text }),
    ),
    await measureCard('monthly scorecard of the workspace', 20, 1_000, everybody),
    await measureOthers('teams of the workspace beside each other', 10, 1_000, () =>
      cards.parts(viewer, { of: everybody().of, period: drawMonth().text }),
    ),
    await measureOthers('trend of the workspace over six months', 10, 1_000, () =>
      cards.trend(viewer, { of: everybody().of, period: drawMonth().text }),
    ),
  ];
  const overTickets = scorecardMetricIds.filter((metricId) => getMetric(metricId).over === 'tickets');
  for (const drawWhose of [anyAgent, anyTeam, everybody]) {
    const scope = drawWhose().of.scope;
    figures.push(
      await measureOthers(`receipt of any figure, ${scope}`, 60, 300, () =>
        receipts.receipt(viewer, {
          of: drawWhose().of,
          period: drawMonth().text,
          metric: overTickets[draw(overTickets.length)] ?? 'csat',
        }),
      ),
    );
  }
  figures.push(await measureFreeze());
  say(`${compared} figures compared with plain SQL: equal`);
  return figures;

  async function measureFreeze(): Promise<BenchFigure> {
    const period = shiftCardPeriod(running, -1);
    const times: Times = { ours: [], plain: [] };
    await timed(times.ours, () => closing.close(workspaceId, period));
    const question = { ...toQuestion(workspaceId, period, null, Infinity), byAgent: true };
    const plain = await timed(times.plain, () => readPlain(instance.db.pool, question));
    const byAgent = Map.groupBy(plain, ({ agentId }) => agentId);
    for (let index = 0; index < staff.memberIds.length; index += Math.ceil(1 / Math.min(1, scale))) {
      const of = { scope: 'member', memberId: staff.memberIds[index] ?? '' } as const;
      const { card, state } = await cards.get(viewer, { of, period: period.text });
      if (state.kind !== 'frozen') throw new Error('The month was closed, but a card of it is not.');
      compared += checkCard(`the closed card of agent ${index}`, card.figures, byAgent.get(toAgentId(index)) ?? []);
    }
    return toFigure(`freeze of a month for ${staff.memberIds.length.toLocaleString('en')} agents`, times, 60_000, say);
  }
}

/** Everything that plain SQL knows of a card. */
async function readPlain(...asked: Parameters<typeof readPlainFigures>): Promise<readonly PlainFigure[]> {
  return [...(await readPlainFigures(...asked)), ...(await readPlainEventFigures(...asked))];
}

function toQuestion(
  workspaceId: string,
  period: CardPeriod,
  agents: readonly number[] | null,
  until: number,
): PlainQuestion {
  const { from, to } = toStretch(period, zone);
  return { workspaceId, from, to: Math.min(to, until), agentIds: agents?.map(toAgentId) ?? null };
}
