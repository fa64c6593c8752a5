import { days } from '../../world/durations.ts';
import type { LifeDuty } from '../duty.ts';
import { lead, priya, tomas, ines } from '../people.ts';

const teamName = 'First line';
const goals = [
  { metric: 'csat', aim: 0.88 },
  { metric: 'first-contact-resolution', aim: 0.65 },
] as const;

/** Mira leads the first line, switches its leaderboard on and sets the goals of the month; some colleagues choose to appear. */
export const leadTheTeam: LifeDuty = async ({ office, lifeFrom, now, idOf }) => {
  const mira = await office.as(lead.email);
  const team = (await mira.teams.list.query()).find(({ name }) => name === teamName);
  const me = await mira.people.me.query();
  if (team === undefined) return;
  const { id: teamId } = team;
  // What a viewer changed afterwards stays.
  const isBeginning = now - lifeFrom < days(1);
  if (isBeginning && !team.members.some(({ memberId }) => memberId === me.memberId)) {
    await mira.teams.setMember.mutate({ teamId, memberId: me.memberId, isLead: true });
    await mira.leaderboards.switch.mutate({ teamId, on: true });
    for (const { email } of [tomas, priya, ines]) {
      await (await office.as(email)).leaderboards.participate.mutate({ participates: true });
    }
  }
  if (!isBeginning && new Date(now).getUTCDate() > 1) return;
  const month = new Date(now).toISOString().slice(0, 7);
  for (const { metric, aim } of goals) {
    await mira.leaderboards.setGoal.mutate({ requestId: idOf('goal', metric, month), teamId, metric, month, aim });
  }
};
