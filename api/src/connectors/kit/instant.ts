import { resolveLocal } from '@shiftlight/shared/time/resolve-local.ts';
import { readZoneOffsets } from '@shiftlight/shared/time/zone-offsets.ts';
import { z } from 'zod';

/** Epoch values below this are seconds (until the year 5138), above it milliseconds (since 1973). */
const millisecondsFrom = 100_000_000_000;
const year2000 = 946_684_800_000;
const year2100 = 4_102_444_800_000;
const dayMs = 86_400_000;

const written = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d+))?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;

/**
 * An instant however a helpdesk writes it, in epoch ms: ISO with any offset and any number of decimals, epoch seconds (whole or with a
 * fraction), epoch milliseconds, both also as text, or a local time without a zone, which is then one of `timeZone`. Null when it is
 * none of these or lies outside 2000–2100.
 */
export function toInstant(value: unknown, timeZone = 'UTC'): number | null {
  const at = readInstant(value, timeZone);
  return at !== null && at >= year2000 && at < year2100 ? at : null;
}

function readInstant(value: unknown, timeZone: string): number | null {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return fromEpoch(Number(text));
  const [, date = '', time = '', decimals = '', offset = ''] = written.exec(text) ?? [];
  if (date === '') return null;
  const milliseconds = decimals.slice(0, 3).padEnd(3, '0');
  const local = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}.${milliseconds}Z`);
  if (Number.isNaN(local)) return null;
  if (offset !== '') return local - offsetMs(offset);
  if (timeZone === 'UTC') return local;
  return resolveLocal(readZoneOffsets(timeZone, local - 370 * dayMs, local + 370 * dayMs), local);
}

function fromEpoch(value: number): number | null {
  if (!Number.isFinite(value) || value <= 0) return null;
  return Math.round(value < millisecondsFrom ? value * 1000 : value);
}

function offsetMs(offset: string): number {
  if (/^(z|utc)$/i.test(offset)) return 0;
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** An instant in a payload, tolerant: anything that is no instant is null. Local times count as UTC. */
export const instant = z
  .unknown()
  .optional()
  .transform((value) => toInstant(value));

/** An instant that must be there. */
export const requiredInstant = z
  .unknown()
  .optional()
  .transform((value, context) => {
    const at = toInstant(value);
    if (at !== null) return at;
    context.addIssue({ code: 'custom', message: 'There is no instant that can be read.' });
    return z.NEVER;
  });
