import { z } from 'zod';

/** Epoch ms; between 2000 and 2100, so that seconds sent by mistake are noticed. */
export const instant = z
  .number()
  .int()
  .min(946_684_800_000, 'Send milliseconds since 1970, for example 1790000000000; this is before the year 2000.')
  .max(4_102_444_800_000, 'Send milliseconds since 1970; this is after the year 2100.')
  .describe('Milliseconds since 1970-01-01 UTC.');

export const id = z.string().min(1).max(200);
export const optionalId = id.nullable().default(null);
export const name = z.string().min(1).max(200);
export const optionalName = name.nullable().default(null);

/** In the currency's main unit. */
export const amount = z.number().min(0).max(1e12).describe('In the main unit of the currency, 12.5 for example.');
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'Send the three letters of ISO 4217, EUR for example.')
  .describe('ISO 4217, EUR for example.');
export const lengthMs = z.number().min(0).max(1e12).describe('In milliseconds.');

/** What a field holds beyond its form, for whoever reads it from a table. */
export const fieldKinds = z.registry<{ kind: 'instant' | 'length' }>();
fieldKinds.add(instant, { kind: 'instant' });
fieldKinds.add(lengthMs, { kind: 'length' });
