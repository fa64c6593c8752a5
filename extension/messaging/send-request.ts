import { browser } from 'wxt/browser';
import { Problem } from './problem.ts';
import type { Answers, ExtensionRequest, Reply } from './requests.ts';

/** Asks the worker and gives its answer; throws a `Problem` when it fails, also when the extension was replaced meanwhile. */
export async function sendRequest<T extends ExtensionRequest['type']>(
  request: Extract<ExtensionRequest, { type: T }>,
): Promise<Answers[T]> {
  const reply = await deliver<Answers[T]>(request);
  if (!reply.ok) throw new Problem(reply.problem, reply.detail ?? null);
  return reply.value;
}

/** The worker is the same build as the caller, so its reply has the declared shape. */
async function deliver<T>(request: ExtensionRequest): Promise<Reply<T>> {
  try {
    return (await browser.runtime.sendMessage(request)) as Reply<T>;
  } catch {
    throw new Problem('extension-updated');
  }
}
