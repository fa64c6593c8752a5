/** Ways to split a metric. */
export const breakdowns = [
  'agent',
  'group',
  'channel',
  'category',
  'product',
  'priority',
  'customer-tier',
  'day',
  'hour',
  'segment',
  'tenure',
  'geography',
] as const;
export type Breakdown = (typeof breakdowns)[number];

/** Breakdowns of a metric that takes stock of tickets at one instant. */
export const stockBreakdowns: readonly Breakdown[] = [
  'agent',
  'group',
  'channel',
  'category',
  'product',
  'priority',
  'customer-tier',
];

/** Breakdowns that every metric over what happened to tickets has. */
export const ticketBreakdowns: readonly Breakdown[] = [...stockBreakdowns, 'day', 'hour'];
