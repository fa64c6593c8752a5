import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';
import type { AppRouter } from '@shiftlight/api/root.ts';
import type { TestInstance } from './test-instance.ts';

/** A typed client over real HTTP, sending these headers. */
export function createClient({ baseUrl }: Pick<TestInstance, 'baseUrl'>, headers: Record<string, string> = {}) {
  return createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: `${baseUrl}/trpc`, headers })] });
}

/** The error code with which a call was refused, `none` when it was not. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'none';
  } catch (error) {
    if (error instanceof TRPCClientError) return String(error.data?.code ?? error.message);
    throw error;
  }
}
