import type { z } from 'zod';
import type { CheckScope } from '../../connectors/connector-kind.ts';
import { findIdsOf } from '../../connectors/kit/ids-of.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Secrets } from '../../secrets/create-secrets.ts';

/** What a normaliser or reader may know. */
export function scopeOf(
  connector: {
    readonly workspaceId: string;
    readonly id: string;
    readonly baseUrl: string;
    readonly settings: unknown;
  },
  credentials: unknown,
  secrets: Secrets,
): Omit<CheckScope, 'signal'> {
  // Customers of a system that uses a helpdesk's ids are the helpdesk's customers.
  const idsOf = findIdsOf(connector.settings) ?? connector.id;
  return {
    baseUrl: connector.baseUrl,
    settings: connector.settings,
    credentials,
    pseudonymOf: (externalId) => secrets.pseudonymOf(connector.workspaceId, idsOf, externalId),
  };
}

/** What the schema makes of a value; throws INVALID with every part that does not fit. */
export function parseOr(schema: z.ZodType, value: unknown, what: string): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const detail = parsed.error.issues.map((issue) => `${issue.path.join('.') || what}: ${issue.message}`).join('; ');
  throw new ShiftlightError('INVALID', `These ${what} do not fit the helpdesk: ${detail}`);
}
