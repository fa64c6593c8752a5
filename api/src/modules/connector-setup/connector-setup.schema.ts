import { statusCategories } from '@shiftlight/shared/events/status.ts';
import { z } from 'zod';

export const oneConnector = z.object({ connectorId: z.uuid() });

/** The helpdesk's own names of statuses → what they count as. */
export const mappedStatuses = z
  .record(z.string().min(1).max(200), z.enum(statusCategories))
  .refine((statuses) => Object.keys(statuses).length > 0, 'Choose what at least one status counts as.')
  .refine((statuses) => Object.keys(statuses).length <= 500, 'These are more than 500 statuses. Save them in parts.');
