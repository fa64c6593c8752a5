import { appRouter } from '@shiftlight/api/root.ts';
import type { Context } from '@shiftlight/api/trpc/context.ts';
import type { ProcedureMeta } from '@shiftlight/api/trpc/procedures.ts';
import { TRPCError } from '@trpc/server';
import type { InputSchema } from './example-input.ts';

export interface Procedure {
  /** `people.addMember` */
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly role: ProcedureMeta['role'] | undefined;
  /** Null for a procedure without input. */
  readonly input: InputSchema | null;
}

/** What tRPC keeps of a procedure. */
interface Definition {
  readonly _def: {
    readonly type: Procedure['type'];
    readonly meta?: ProcedureMeta;
    readonly inputs: readonly { toJSONSchema(options: object): InputSchema }[];
  };
}

/** All procedures of the API. */
export function listProcedures(): readonly Procedure[] {
  return Object.entries(definitionsOf(appRouter._def.procedures)).map(([path, { _def }]) => ({
    path,
    type: _def.type,
    role: _def.meta?.role,
    input: _def.inputs[0]?.toJSONSchema({ io: 'input', unrepresentable: 'any' }) ?? null,
  }));
}

/** How a call ended: `ok` with its answer (a subscription's first message), or tRPC's error code. */
export type Outcome =
  { readonly code: 'ok'; readonly answer: unknown } | { readonly code: string; readonly message: string };

/** Calls a procedure as this context, without HTTP. */
export async function call(procedure: Procedure, context: Context, input: unknown): Promise<Outcome> {
  const stop = new AbortController();
  const caller: unknown = appRouter.createCaller(context, { signal: stop.signal });
  try {
    const result = await findCallable(caller, procedure.path)(input);
    const answer = procedure.type === 'subscription' ? await firstOf(result) : result;
    return { code: 'ok', answer };
  } catch (error) {
    if (error instanceof TRPCError) return { code: error.code, message: error.message };
    throw error;
  } finally {
    stop.abort();
  }
}

async function firstOf(result: unknown): Promise<unknown> {
  for await (const message of iterableOf(result)) return message;
  return null;
}

/** tRPC gives subscriptions as async iterables. */
function iterableOf(result: unknown): AsyncIterable<unknown> {
  return result as AsyncIterable<unknown>;
}

/** tRPC's flat record of procedures; its public type hides what is read here. */
function definitionsOf(procedures: object): Record<string, Definition> {
  return procedures as Record<string, Definition>;
}

/** The function behind `people.addMember` of a caller, which mirrors the router. */
function findCallable(caller: unknown, path: string): (input: unknown) => Promise<unknown> {
  const found = path.split('.').reduce((node, name) => (node as Record<string, unknown>)[name], caller);
  return found as (input: unknown) => Promise<unknown>;
}
