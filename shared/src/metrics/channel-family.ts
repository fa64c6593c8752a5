/** Families of channels that targets speak of. */
export const channelFamilies = ['phone', 'email', 'chat', 'self-service', 'other'] as const;
export type ChannelFamily = (typeof channelFamilies)[number];

const families: readonly (readonly [ChannelFamily, RegExp])[] = [
  ['phone', /phone|call|voice|tele/i],
  ['email', /e-?mail/i],
  ['chat', /chat|messag|whatsapp|messenger|sms/i],
  ['self-service', /self.?service|portal|knowledge/i],
];

/** The family of a helpdesk's channel name; `other` when it is unknown or fits none. */
export function toChannelFamily(channel: string | null): ChannelFamily {
  return families.find(([, pattern]) => pattern.test(channel ?? ''))?.[0] ?? 'other';
}
