import { createRequestId } from './create-request-id.ts';

/**
 * Ids of what one form sends: the same while it says the same, so that sending again after an answer was lost is done once; another one as
 * soon as it says something else, which the server would otherwise take for the first.
 */
export function createRequestIds(): (content: unknown) => string {
  let sent: { readonly text: string; readonly id: string } | null = null;
  return (content) => {
    const text = JSON.stringify(content);
    if (sent?.text !== text) sent = { text, id: createRequestId() };
    return sent.id;
  };
}
