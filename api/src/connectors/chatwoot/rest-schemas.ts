import { z } from 'zod';
import { externalId, requiredId } from '../kit/external-id.ts';
import { instant, requiredInstant } from '../kit/instant.ts';
import { flag, listOf, optionalText, orNull, texts } from '../kit/payload.ts';

const person = orNull(
  z.object({
    id: externalId,
    type: optionalText,
    name: optionalText,
    email: optionalText,
    available_name: optionalText,
  }),
);

/** Kinds of messages are words outside and numbers inside of a delivery. */
const messageKinds = ['incoming', 'outgoing', 'activity', 'template'] as const;
const messageType = z.unknown().transform((value, context): (typeof messageKinds)[number] => {
  const kind = typeof value === 'number' ? messageKinds[value] : messageKinds.find((name) => name === value);
  if (kind !== undefined) return kind;
  context.addIssue({ code: 'custom', message: 'This kind of message is not known.' });
  return z.NEVER;
});

export const restMessage = z.object({
  id: requiredId,
  content: optionalText,
  created_at: requiredInstant,
  updated_at: instant,
  message_type: messageType,
  content_type: optionalText,
  private: flag,
  sender: person,
  sender_type: optionalText,
  sender_id: externalId,
  content_attributes: orNull(z.record(z.string(), z.unknown())),
});
export type RestMessage = z.infer<typeof restMessage>;
export const messagesPage = z.object({ payload: listOf(restMessage) });

export const restConversation = z.object({
  id: requiredId,
  status: z.string(),
  priority: optionalText,
  labels: texts,
  created_at: instant,
  timestamp: instant,
  updated_at: instant,
  last_activity_at: instant,
  first_reply_created_at: instant,
  channel: optionalText,
  additional_attributes: orNull(z.record(z.string(), z.unknown())),
  custom_attributes: orNull(z.record(z.string(), z.unknown())),
  messages: z
    .array(z.unknown())
    .nullish()
    .transform((list) => list ?? []),
  meta: orNull(
    z.object({
      sender: person,
      assignee: person,
      team: orNull(z.object({ id: externalId, name: optionalText })),
      channel: optionalText,
    }),
  ),
});
export type RestConversation = z.infer<typeof restConversation>;
export const conversationsPage = z.object({
  data: z.object({
    meta: orNull(z.object({ all_count: z.number().nullish() })),
    payload: listOf(restConversation),
  }),
});
export const agentsPage = z.array(
  z.object({ id: requiredId, name: optionalText, available_name: optionalText, email: optionalText }),
);
export const profile = z.object({ accounts: listOf(z.object({ id: z.number(), role: optionalText })) });
