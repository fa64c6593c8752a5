import { mineWords } from './mine-words.ts';

/** What somebody looked at, in the viewer's language; the API's own words for what has none yet. */
export function sayLook(what: string): string {
  const { looked } = mineWords();
  const clocks = /^clocks of ticket (.+)$/.exec(what)?.[1];
  if (clocks !== undefined) return looked.clocks(clocks);
  const dispute = /^a dispute about ticket (.+)$/.exec(what)?.[1];
  if (dispute !== undefined) return looked.disputeOf(dispute);
  const period = /^scorecard of (.+)$/.exec(what)?.[1];
  if (period !== undefined) return looked.scorecard(period);
  const week = /^leaderboard of (.+)$/.exec(what)?.[1];
  if (week !== undefined) return looked.leaderboard(week);
  if (what === 'the live floor') return looked.floor;
  if (what === 'workload') return looked.workload;
  if (what === 'integrity signals') return looked.signals;
  return what === 'a dispute' ? looked.dispute : what;
}
