import type { TicketsView } from '@shiftlight/shared/views/ticket-view.ts';
import type { ApiAnswer } from '../messaging/api-call.ts';
import type { ApiGate } from './api-gate.ts';

/** The viewer's own open tickets, or the list as it was last while the API is away. Throws a `Problem`. */
export async function askOwnTickets(gate: ApiGate): Promise<Omit<ApiAnswer, 'data'> & { readonly data: TicketsView }> {
  const answer = await gate.call('query', 'now.list', undefined);
  return { ...answer, data: toTicketsView(answer.data) };
}

/** `now.list` answers this shape by its type in AppRouter; a kept answer was given by the same procedure. */
const toTicketsView = (data: unknown): TicketsView => data as TicketsView;
