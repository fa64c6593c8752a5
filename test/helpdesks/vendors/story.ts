/** People of every vendor's stand-in. */
export const colleagues = ['alice', 'bob'] as const;
export type Colleague = (typeof colleagues)[number];
export type Group = 'support' | 'billing';
export type Status = 'open' | 'pending' | 'solved';

/** One thing that somebody does to a ticket in a helpdesk, in no helpdesk's words. `at` is epoch ms, whole seconds. */
export type Step = { readonly ticket: number; readonly at: number } & (
  | { readonly do: 'open'; readonly subject: string }
  | { readonly do: 'ask' }
  | { readonly do: 'reply' | 'note'; readonly by: Colleague }
  | { readonly do: 'auto-reply' }
  | { readonly do: 'assign'; readonly to: Colleague | null; readonly by: Colleague }
  | { readonly do: 'move'; readonly to: Group; readonly by: Colleague }
  | { readonly do: 'status'; readonly to: Status; readonly by: Colleague }
  | { readonly do: 'priority'; readonly to: 'normal' | 'high'; readonly by: Colleague }
  | { readonly do: 'rate'; readonly good: boolean }
  | { readonly do: 'delete'; readonly by: Colleague }
  | { readonly do: 'merge'; readonly into: number; readonly by: Colleague }
);

/** What a vendor posts to our webhook. */
export interface VendorDelivery {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A vendor's product as far as a connector meets it: its interface and its deliveries, over a small world of tickets. */
export interface VendorDesk {
  readonly helpdesk: string;
  readonly baseUrl: string;
  readonly credentials: object;
  readonly settings: object;
  /** Secret that the vendor made; null when ours is entered there. */
  readonly ownSecret: string | null;
  /** The vendor's id of a ticket of the story, as its address shows it. */
  idOf(ticket: number): string;
  /** Does it, and gives what the vendor posts about it. */
  perform(step: Step, secret: string): readonly VendorDelivery[];
}

const start = Date.UTC(2026, 9, 5, 8);
const minute = 60_000;

/** Two tickets from opening to rating with everything between, and two that go away. Every helpdesk takes what it knows of it. */
export const story: readonly Step[] = [
  { do: 'open', ticket: 1, at: start, subject: 'Wrong wheel size' },
  { do: 'auto-reply', ticket: 1, at: start + minute },
  { do: 'open', ticket: 2, at: start + 2 * minute, subject: 'Invoice 77' },
  { do: 'assign', ticket: 1, at: start + 5 * minute, to: 'alice', by: 'bob' },
  { do: 'note', ticket: 1, at: start + 7 * minute, by: 'bob' },
  { do: 'priority', ticket: 1, at: start + 8 * minute, to: 'high', by: 'alice' },
  { do: 'reply', ticket: 1, at: start + 12 * minute, by: 'alice' },
  { do: 'status', ticket: 1, at: start + 13 * minute, to: 'pending', by: 'alice' },
  { do: 'open', ticket: 3, at: start + 15 * minute, subject: 'Win a prize' },
  { do: 'delete', ticket: 3, at: start + 16 * minute, by: 'bob' },
  { do: 'ask', ticket: 1, at: start + 40 * minute },
  { do: 'status', ticket: 1, at: start + 41 * minute, to: 'open', by: 'alice' },
  { do: 'move', ticket: 2, at: start + 45 * minute, to: 'billing', by: 'alice' },
  { do: 'assign', ticket: 2, at: start + 46 * minute, to: 'bob', by: 'alice' },
  { do: 'reply', ticket: 1, at: start + 50 * minute, by: 'bob' },
  { do: 'status', ticket: 1, at: start + 51 * minute, to: 'solved', by: 'alice' },
  { do: 'reply', ticket: 2, at: start + 55 * minute, by: 'bob' },
  { do: 'status', ticket: 2, at: start + 56 * minute, to: 'solved', by: 'bob' },
  { do: 'open', ticket: 4, at: start + 58 * minute, subject: 'Invoice 77 again' },
  { do: 'merge', ticket: 4, at: start + 59 * minute, into: 2, by: 'bob' },
  { do: 'ask', ticket: 2, at: start + 70 * minute },
  { do: 'status', ticket: 2, at: start + 71 * minute, to: 'open', by: 'bob' },
  { do: 'assign', ticket: 2, at: start + 72 * minute, to: null, by: 'bob' },
  { do: 'assign', ticket: 2, at: start + 74 * minute, to: 'alice', by: 'alice' },
  { do: 'reply', ticket: 2, at: start + 80 * minute, by: 'alice' },
  { do: 'status', ticket: 2, at: start + 81 * minute, to: 'solved', by: 'alice' },
  { do: 'rate', ticket: 1, at: start + 90 * minute, good: true },
  { do: 'rate', ticket: 2, at: start + 95 * minute, good: false },
];

export const at = (minutes: number): number => start + minutes * minute;
export const toIso = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');
export const toSeconds = (instant: number): number => Math.floor(instant / 1000);
