import type { CalendarRules } from '../time/calendar-rules.ts';
import type { ClockKind } from './clock.ts';
import type { SlaPolicy, SlaTarget } from './policy.ts';

/** What a target says of itself where it differs from our defaults. */
export type TargetConventions = Partial<
  Pick<SlaTarget, 'pauseIn' | 'pausedTime' | 'onReopen' | 'onRetarget' | 'fromFirstMessage'>
>;

/** How a helpdesk's own clocks behave. A target that says something itself keeps it. */
export interface ClockProfile {
  readonly id: string;
  readonly label: string;
  readonly calendar: Partial<CalendarRules>;
  readonly targets: Readonly<Partial<Record<ClockKind, TargetConventions>>>;
  /** Where its documentation or tests say so, and what no setting of ours can follow. */
  readonly notes: readonly string[];
}

const neverPauses: TargetConventions = { pauseIn: [] };
const waitsOnly: TargetConventions = { pauseIn: ['pending'] };
const anyWait: TargetConventions = { pauseIn: ['pending', 'on-hold'] };

/** Conventions of clocks by helpdesk, ours first. The ids are those of the metric profiles. */
export const clockProfiles: readonly ClockProfile[] = [
  { id: 'seeds', label: 'Shiftlight', calendar: {}, targets: {}, notes: [] },
  {
    id: 'zendesk',
    label: 'Zendesk',
    calendar: { boundaryNextOpen: true, holidayCutsOvernight: true },
    targets: {
      'requester-wait': waitsOnly,
      'agent-work': anyWait,
      'pausable-update': waitsOnly,
      'first-response': { onRetarget: 'recount' },
      'first-resolution': { ...neverPauses, onRetarget: 'recount' },
      resolution: { ...neverPauses, onRetarget: 'recount' },
    },
    notes: [
      'Its biz library moves a budget used up at closing to the next opening.',
      'First reply and resolution use the schedule in force at the last event for the whole span.',
    ],
  },
  {
    id: 'freshdesk',
    label: 'Freshdesk',
    calendar: {},
    targets: { 'first-response': neverPauses, resolution: anyWait, 'first-resolution': anyWait },
    notes: ['Each status says by itself whether the timer stops.'],
  },
  {
    id: 'freshservice',
    label: 'Freshservice',
    calendar: {},
    targets: { 'first-response': neverPauses, resolution: anyWait, 'first-resolution': anyWait },
    notes: ['Each status says by itself whether the timer stops.'],
  },
  {
    id: 'intercom',
    label: 'Intercom',
    calendar: {},
    targets: { 'next-reply': { onReopen: 'ignore' }, resolution: { ...waitsOnly, onReopen: 'resume' } },
    notes: ['It marks a target as missed only when a teammate replies; ours is breached at its due instant.'],
  },
  {
    id: 'chatwoot',
    label: 'Chatwoot',
    calendar: {},
    targets: { 'first-response': neverPauses, 'next-reply': neverPauses, resolution: neverPauses },
    notes: ['It forgives a late resolution when its evaluator had not run before; ours does not.'],
  },
  {
    id: 'zammad',
    label: 'Zammad',
    calendar: { boundaryNextOpen: true, zeroBudget: 'next-opening' },
    targets: {
      'first-response': waitsOnly,
      'next-reply': { ...waitsOnly, fromFirstMessage: true },
      resolution: waitsOnly,
      'first-resolution': waitsOnly,
    },
    notes: ['Its update time is our next reply from the first message on; it stores whole minutes.'],
  },
  {
    id: 'zoho',
    label: 'Zoho Desk',
    calendar: {},
    targets: { 'first-response': anyWait, resolution: anyWait, 'first-resolution': anyWait },
    notes: ['Closed and on-hold time are taken out of response and resolution times.'],
  },
];

/** The profile of that id; null when there is none. */
export function findClockProfile(id: string): ClockProfile | null {
  return clockProfiles.find((profile) => profile.id === id) ?? null;
}

/** The policy as that helpdesk would run it: each target takes the profile's conventions where it says nothing itself. */
export function applyClockProfile(policy: SlaPolicy, profile: ClockProfile): SlaPolicy {
  return {
    ...policy,
    targets: policy.targets.map((target) => ({ ...profile.targets[target.kind], ...target })),
  };
}
