import { browser } from 'wxt/browser';
import { Problem } from './problem.ts';
import type { Answers, ExtensionRequest, Reply } from './requests.ts';

/** Answers requests in the place of the extension's worker. */
export type Answerer = (request: ExtensionRequest) => Promise<Reply<unknown>>;

let deliver: Answerer = askWorker;

/** Lets a page that does not belong to the extension be answered by a worker of its own; to be said before anything is asked. */
export function setAnswerer(answerer: Answerer): void {
  deliver = answerer;
}

/** Asks the worker and gives its answer; throws a `Problem` when it fails, also when the extension was replaced meanwhile. */
export async function sendRequest<T extends ExtensionRequest['type']>(
  request: Extract<ExtensionRequest, { type: T }>,
): Promise<Answers[T]> {
  const reply = toReply<Answers[T]>(await deliver(request));
  if (!reply.ok) throw new Problem(reply.problem, reply.detail ?? null);
  return reply.value;
}

/** How often a question is asked again that the browser left unanswered by stopping the worker in the middle of it. */
const repeats = 2;

/** The worker is the same build as the caller, so its reply has the declared shape. */
const toReply = <T>(reply: Reply<unknown>): Reply<T> => reply as Reply<T>;

async function askWorker(request: ExtensionRequest): Promise<Reply<unknown>> {
  for (let round = 0; ; round += 1) {
    try {
      return toReply(await browser.runtime.sendMessage(request));
    } catch {
      // A replaced extension leaves its old pages and scripts without an id.
      if (browser.runtime?.id === undefined) throw new Problem('extension-updated');
      if (!mayRepeat(request) || round === repeats) throw new Problem('server-error');
    }
  }
}

/** Everything but a plain mutation may be asked twice; writes that matter go through the outbox, where a repetition is the same write. */
function mayRepeat(request: ExtensionRequest): boolean {
  return request.type !== 'api.call' || request.kind === 'query';
}
