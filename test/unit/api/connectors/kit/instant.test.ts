import { expect, test } from 'vitest';
import { toInstant } from '@shiftlight/api/connectors/kit/instant.ts';

const at = Date.UTC(2026, 0, 8, 14, 25, 30);

test.each<{ readonly written: unknown; readonly zone?: string; readonly expected: number | null }>([
  { written: '2026-01-08T14:25:30Z', expected: at },
  { written: '2026-01-08T14:25:30.123456789Z', expected: at + 123 },
  { written: '2026-01-08T15:25:30.5+0100', expected: at + 500 },
  { written: '2026-01-08T16:25:30+02:00', expected: at },
  { written: '2026-01-08T09:55:30.494726-04:30', expected: at + 494 },
  { written: '2026-01-08 14:25:30 UTC', expected: at },
  { written: '2026-01-08 15:25:30', zone: 'Europe/Berlin', expected: at },
  { written: '2026-07-08 16:25:30', zone: 'Europe/Berlin', expected: Date.UTC(2026, 6, 8, 14, 25, 30) },
  { written: '2026-01-08 14:25', expected: at - 30_000 },
  { written: at / 1000, expected: at },
  { written: at / 1000 + 0.673, expected: at + 673 },
  { written: at, expected: at },
  { written: String(at / 1000), expected: at },
  { written: String(at), expected: at },
  { written: 0, expected: null },
  { written: -5, expected: null },
  { written: Number.NaN, expected: null },
  { written: '', expected: null },
  { written: null, expected: null },
  { written: 'yesterday', expected: null },
  { written: '2026-13-45T99:99:99Z', expected: null },
  { written: '1970-01-01T00:00:00Z', expected: null },
  { written: '9999-01-01T00:00:00Z', expected: null },
  { written: { at }, expected: null },
])('$written in $zone is $expected', ({ written, zone, expected }) => {
  expect(toInstant(written, zone)).toBe(expected);
});
