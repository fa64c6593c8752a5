/** Where the outbox is in the extension's local storage; pages look there for changes only. */
export const outboxKey = 'outbox';
