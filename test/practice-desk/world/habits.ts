import type { DeskAgent } from './team.ts';

/** How somebody works, beyond pace: what reviews, ratings and shift plans of the desk rest on. All are shares of 1. */
export interface Habits {
  /** Mean of what reviewers find. */
  readonly quality: number;
  /** Hand-overs that need no question back. */
  readonly completeHandOvers: number;
  /** Of the planned time, how much is kept on an ordinary day. */
  readonly punctuality: number;
}

const usual: Habits = { quality: 0.88, completeHandOvers: 0.8, punctuality: 0.96 };

/** Different on purpose, like the paces of the team. */
const habits: Readonly<Record<string, Habits>> = {
  'noor.haddad': { quality: 0.91, completeHandOvers: 0.84, punctuality: 0.97 },
  'tomas.vesely': { quality: 0.93, completeHandOvers: 0.9, punctuality: 0.98 },
  'jonas.weber': { quality: 0.8, completeHandOvers: 0.6, punctuality: 0.93 },
  'priya.nair': { quality: 0.92, completeHandOvers: 0.88, punctuality: 0.97 },
  'owen.clarke': { quality: 0.79, completeHandOvers: 0.64, punctuality: 0.88 },
  'yuki.mori': { quality: 0.86, completeHandOvers: 0.78, punctuality: 0.95 },
};

export function habitsOf({ id }: Pick<DeskAgent, 'id'>): Habits {
  return habits[id] ?? usual;
}
