/** Events or a state that cannot be folded: the message says which ticket and what to do. */
export class TicketFoldError extends Error {
  override readonly name = 'TicketFoldError';
}
