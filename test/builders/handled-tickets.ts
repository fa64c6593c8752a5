import { becomes, opened, replies, solved } from './ticket-story.ts';

/** Answered after 10 minutes, resolved after 12. */
export const once = [opened(0), replies('ann', 10), solved('ann', 12)];

/** 30 minutes with the team (10 new, 20 open), 40 with the customer, 30 on hold. */
export const statusStory = [
  opened(0),
  becomes('open', 'ann', 10),
  becomes('pending', 'ann', 30),
  becomes('on-hold', 'ann', 70),
  solved('ann', 100),
];

/** In ms. */
export const minutes = (count: number): number => count * 60_000;
