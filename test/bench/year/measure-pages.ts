import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { policiesDraft } from '@shiftlight/api/modules/what-if/what-if.schema.ts';
import { cardPeriodAt, shiftCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { createSeededRandom } from '@shiftlight/shared/statistics/seeded-random.ts';
import type { BenchFigure } from '../bench-entry.ts';
import type { BenchInstance } from '../in-process.ts';
import { findAdmin } from './find-admin.ts';
import type { Staff } from './hire-people.ts';
import { timed, toFigure, type Times } from './timing.ts';

const zone = 'Europe/Berlin';
/** No page makes anybody wait longer. */
const limitMs = 1_000;
/** Longest time in which the process answers nobody else. */
const pauseLimitMs = 250;

/** Asks what the other pages and the panel ask: own figures, live floor, signals, leaderboards, reviews, logs, and previews of other rules. */
export async function measurePages(
  bench: BenchInstance,
  staff: Staff,
  scale: number,
  say: (text: string) => void,
): Promise<readonly BenchFigure[]> {
  const { instance, workspaceId } = bench;
  const { services } = instance;
  const admin = await findAdmin(bench);
  const random = createSeededRandom('pages');
  const draw = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('There is nothing to draw from.');
    return value;
  };
  const teamId = () => draw(staff.teamIds);
  const agent = (): Viewer => ({ ...admin, memberId: draw(staff.memberIds), role: 'agent' });
  const today = localDayOf(Date.now(), zone);
  const lastMonth = shiftCardPeriod(cardPeriodAt('month', today), -1).text;
  const lastWeek = shiftCardPeriod(cardPeriodAt('week', today), -1).text;
  const boards = staff.teamIds.slice(0, 5);
  for (const id of boards) await services.leaderboards.switch(admin, { teamId: id, on: true });
  for (const memberId of staff.memberIds.slice(0, 125))
    await services.leaderboards.participate({ ...admin, memberId, role: 'agent' }, true);

  const roundsOf = (rounds: number) => Math.max(5, Math.round(rounds * Math.min(1, 2 * scale)));
  async function measure(name: string, rounds: number, ask: () => Promise<unknown>): Promise<BenchFigure> {
    const times: Times = { ours: [], plain: [] };
    await ask();
    for (let round = 0; round < roundsOf(rounds); round += 1) await timed(times.ours, ask);
    return toFigure(name, times, limitMs, say);
  }

  const search = { teamId: null, memberId: null, reviewerId: null, channel: null, period: lastMonth, before: null };
  const { findPolicyVersion, listPolicies } = await instance.append.rules.get(workspaceId);
  const { policies } = policiesDraft.parse({ policies: listPolicies(findPolicyVersion(Date.now())) });
  return [
    await measure('own figures of the panel, a month', 60, () => services.me.figures(agent(), 'month')),
    await measure('own figures beside the team', 20, () => services.me.comparison(agent(), 'month')),
    await measure('live floor of a team', 20, () =>
      services.floor.get(admin, { of: { scope: 'team', teamId: teamId() } }),
    ),
    await measure('live floor of the workspace', 10, () => services.floor.get(admin, { of: { scope: 'workspace' } })),
    await measure('integrity signals of a team, 30 days', 20, () =>
      services.integrity.team(admin, { teamId: teamId(), days: 30 }),
    ),
    await measure('own integrity signals, 90 days', 20, () => services.integrity.mine(agent(), 90)),
    await measure('leaderboards of a team', 20, () =>
      services.leaderboards.get(admin, { teamId: draw(boards), week: lastWeek }),
    ),
    await measure('reviews of everybody, the newest', 20, () => services.reviews.team(admin)),
    await measure('own reviews', 20, () => services.reviews.own(agent())),
    await measure('reviews of a month, searched', 20, () => services.reviewSearch.search(admin, search)),
    await measure('sampling plans and coverage', 10, () => services.sampling.overview(admin)),
    await measure('who looked at my figures', 20, () => services.audit.listLooksAt(agent(), { limit: 50 })),
    await measure('changes in the workspace', 20, () => services.audit.listEntries(admin, { limit: 50 })),
    ...(await measurePreview('targets of a month, everybody’s', 10_000, () =>
      services.whatIf.previewTargets(admin, { period: lastMonth, preset: 'industry', overrides: [] }),
    )),
    ...(await measurePreview('policies of a month, a sample of its tickets', 10_000, () =>
      services.whatIf.previewPolicies(admin, { period: lastMonth, policies }),
    )),
  ];

  /** How long a preview takes, how long it keeps everybody else waiting, and what memory it takes. */
  async function measurePreview(
    name: string,
    mostMs: number,
    ask: () => Promise<unknown>,
  ): Promise<readonly BenchFigure[]> {
    const times: Times = { ours: [], plain: [] };
    const pauses = monitorEventLoopDelay({ resolution: 5 });
    const before = process.memoryUsage.rss();
    pauses.enable();
    for (let round = 0; round < 3; round += 1) await timed(times.ours, ask);
    pauses.disable();
    const grownMb = Math.max(1, Math.round((process.memoryUsage.rss() - before) / 1_000_000));
    const pause: Times = { ours: [pauses.max / 1_000_000], plain: [] };
    say(`preview of ${name}: memory grew by ${grownMb} MB`);
    return [
      toFigure(`preview of ${name}`, times, mostMs, say),
      toFigure(`preview of ${name}: longest pause`, pause, pauseLimitMs, say),
      {
        ...{
          against: 'the limit',
          name: `preview of ${name}: memory`,
          unit: 'MB',
          ours: grownMb,
          baseline: 500,
          ratio: grownMb / 500,
        },
        ...{ aim: '< 500 MB', met: grownMb < 500 },
      },
    ];
  }
}
