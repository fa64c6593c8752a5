/** Where the outbox is in what is kept on this computer; pages look there for changes only. */
export const outboxKey = 'outbox';
