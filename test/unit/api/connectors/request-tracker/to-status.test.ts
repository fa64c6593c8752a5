import { describe, expect, test } from 'vitest';
import { rtSettings } from '@shiftlight/api/connectors/request-tracker/settings.ts';
import { toPriority, toStatus } from '@shiftlight/api/connectors/request-tracker/to-status.ts';

const defaults = rtSettings.parse(undefined);
const custom = rtSettings.parse({
  statuses: { waiting: 'pending', Parked: 'on-hold', resolved: 'closed' },
  priorities: [{ from: 50, level: 'high' }],
  lowestPriority: 'normal',
});

describe('a status', () => {
  test.each([
    ['new', defaults, 'new'],
    ['open', defaults, 'open'],
    ['stalled', defaults, 'pending'],
    ['resolved', defaults, 'solved'],
    ['rejected', defaults, 'closed'],
    ['deleted', defaults, 'closed'],
    ['Resolved', defaults, 'solved'],
    ['something of their own', defaults, 'open'],
    ['', defaults, 'open'],
    ['waiting', custom, 'pending'],
    ['WAITING', custom, 'pending'],
    ['Parked', custom, 'on-hold'],
    ['resolved', custom, 'closed'],
    ['stalled', custom, 'pending'],
  ] as const)('%s', (rawStatus, settings, expected) => {
    expect(toStatus(rawStatus, settings)).toBe(expected);
  });
});

describe('a priority', () => {
  test.each([
    ['100', defaults, 'P1'],
    ['90', defaults, 'P1'],
    ['89', defaults, 'P2'],
    ['60', defaults, 'P2'],
    ['50', defaults, 'P3'],
    ['30', defaults, 'P3'],
    ['29', defaults, 'P4'],
    ['0', defaults, 'P4'],
    ['', defaults, 'P4'],
    ['-5', defaults, 'P4'],
    ['none', defaults, 'P4'],
    ['50', custom, 'high'],
    ['49', custom, 'normal'],
  ] as const)('%s', (priority, settings, expected) => {
    expect(toPriority(priority, settings)).toBe(expected);
  });
});
