/**
 * Status categories that every helpdesk's statuses are mapped to.
 * `pending` waits for the customer, `on-hold` for a third party or for us; `solved` may reopen, `closed` may not.
 */
export const statusCategories = ['new', 'open', 'pending', 'on-hold', 'solved', 'closed'] as const;
export type StatusCategory = (typeof statusCategories)[number];
