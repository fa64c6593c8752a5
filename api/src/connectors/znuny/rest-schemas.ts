import { z } from 'zod';
import { externalId, requiredId } from '../kit/external-id.ts';
import { flag, listOf, optionalText, orNull } from '../kit/payload.ts';

export const restArticle = z.object({
  ArticleID: requiredId,
  SenderType: optionalText,
  IsVisibleForCustomer: flag,
  CreateBy: externalId,
  CreateTime: optionalText,
  From: optionalText,
  Body: optionalText,
});
export type RestArticle = z.infer<typeof restArticle>;

const dynamicField = z.object({ Name: optionalText, Value: z.unknown().optional() });

/** A ticket. Times have no zone. */
export const restTicket = z.object({
  TicketID: requiredId,
  Title: optionalText,
  State: optionalText,
  Priority: optionalText,
  Queue: optionalText,
  Type: optionalText,
  Owner: optionalText,
  OwnerID: externalId,
  CustomerUserID: externalId,
  Created: optionalText,
  Changed: optionalText,
  Article: orNull(z.array(restArticle)),
  DynamicField: orNull(z.array(dynamicField)),
});
export type RestTicket = z.infer<typeof restTicket>;

/** An entry of a ticket's history. `Name` holds values between `%%`. */
export const restHistory = z.object({
  HistoryType: optionalText,
  Name: optionalText,
  ArticleID: externalId,
  CreateBy: externalId,
  CreateTime: optionalText,
  OwnerID: externalId,
});
export type RestHistory = z.infer<typeof restHistory>;

/** What goes wrong is told with 200. */
const fault = orNull(z.object({ ErrorCode: optionalText, ErrorMessage: optionalText }));

const ids = z
  .unknown()
  .optional()
  .transform((value): string[] =>
    Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)],
  );

export const searchAnswer = z.object({ Error: fault, TicketID: ids });
export const ticketAnswer = z.object({ Error: fault, Ticket: orNull(z.array(restTicket)) });
export const historyAnswer = z.object({
  Error: fault,
  TicketHistory: orNull(z.array(z.object({ TicketID: requiredId, History: listOf(restHistory) }))),
});
