import { z } from 'zod';

/** Settings of a system beside the helpdesk: `idsOf` is the connected helpdesk whose ids of tickets, people and customers it uses. */
export const idsOfSetting = z.object({ idsOf: z.uuid().nullable().default(null) });

/** The connected system whose ids are meant; null = its own. */
export function findIdsOf(settings: unknown): string | null {
  return idsOfSetting.safeParse(settings).data?.idsOf ?? null;
}
