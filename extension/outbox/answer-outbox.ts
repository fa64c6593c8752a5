import type { OutboxView } from '../messaging/outbox-view.ts';
import type { ExtensionRequest } from '../messaging/requests.ts';
import type { Outbox } from './outbox.ts';

/** What pages ask of what was written and is not confirmed yet. */
export type OutboxRequest = Extract<ExtensionRequest, { readonly type: `outbox.${string}` }>;

/** Answers such a request: the same for the extension's pages and for those that the server serves. */
export async function answerOutbox(outbox: Outbox, request: OutboxRequest): Promise<OutboxView | null> {
  switch (request.type) {
    case 'outbox.submit':
      await outbox.submit(request.path, request.input);
      return null;
    case 'outbox.list':
      return outbox.view();
    case 'outbox.dismiss':
      await outbox.dismiss(request.requestId);
      return null;
    case 'outbox.retry':
      await outbox.retry(request.requestId);
      return null;
  }
}
