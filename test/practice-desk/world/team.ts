/** Hours of the day in UTC; `to` <= `from` runs into the next day. Days: 0 = Sunday. */
export interface Shift {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}

export interface DeskAgent {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'agent' | 'specialist' | 'lead';
  readonly groupId: 'tier-1' | 'tier-2';
  readonly shifts: readonly Shift[];
  /** Multiplies every time this person takes: below 1 is quick. */
  readonly paceRatio: number;
  /** Chance that an answer solves the matter at once. */
  readonly solveRatio: number;
  /** Share of first answers that say only "we are looking into it". */
  readonly placeholderRatio: number;
}

const weekdays = [1, 2, 3, 4, 5];
const weekend = [0, 6];
const everyDay = [0, 1, 2, 3, 4, 5, 6];
const early: Shift = { days: weekdays, from: 6, to: 14 };
const middle: Shift = { days: weekdays, from: 8, to: 17 };
const late: Shift = { days: weekdays, from: 11, to: 20 };
const night: Shift = { days: everyDay, from: 19, to: 7 };

function agent(
  name: string,
  shifts: readonly Shift[],
  figures: readonly [pace: number, solve: number, placeholder: number],
): DeskAgent {
  return person(name, 'agent', 'tier-1', shifts, figures);
}

function person(
  name: string,
  role: DeskAgent['role'],
  groupId: DeskAgent['groupId'],
  shifts: readonly Shift[],
  [paceRatio, solveRatio, placeholderRatio]: readonly [pace: number, solve: number, placeholder: number],
): DeskAgent {
  const id = name.toLowerCase().replace(' ', '.');
  return { id, name, email: `${id}@practice.example`, role, groupId, shifts, paceRatio, solveRatio, placeholderRatio };
}

/** The person a newcomer signs in as. On duty at every hour once life goes on, so that there is always something to do. */
export const newcomer = agent('Noor Haddad', [middle, { days: weekend, from: 9, to: 15 }], [0.9, 0.66, 0.02]);

/** Signs in as lead and administrator of the practice workspace; takes no tickets. */
export const lead = person('Mira Lang', 'lead', 'tier-1', [middle], [1, 0.6, 0]);

/** Eight people answer, two specialists take escalations. Their paces differ on purpose: a scorecard needs something to show. */
export const agents: readonly DeskAgent[] = [
  newcomer,
  agent('Tomas Vesely', [early], [0.75, 0.72, 0.01]),
  agent('Ines Duarte', [middle], [1, 0.64, 0.03]),
  agent('Jonas Weber', [middle], [1.25, 0.52, 0.05]),
  agent('Priya Nair', [late], [0.85, 0.7, 0.02]),
  agent('Owen Clarke', [late], [1.1, 0.58, 0.18]),
  agent('Yuki Mori', [{ days: weekend, from: 6, to: 19 }, night], [1.05, 0.6, 0.04]),
  agent(
    'Samuel Okafor',
    [
      { days: weekend, from: 7, to: 20 },
      { days: [1, 2, 3], from: 9, to: 17 },
    ],
    [1, 0.62, 0.02],
  ),
  person('Elena Rossi', 'specialist', 'tier-2', [middle, { days: weekend, from: 8, to: 14 }], [1.1, 0.8, 0]),
  person('Kai Lindqvist', 'specialist', 'tier-2', [late], [1, 0.78, 0]),
];

/** Sends the receipt for every mail; never counts as a human answer. */
export const bot = { id: 'desk-bot', name: 'Auto-reply' } as const;
