import { CommanderError } from 'commander';
import { ShiftlightError } from '../errors.ts';

/** Exit codes of every command. */
export const exitCodes = { ok: 0, failed: 1, usage: 2 } as const;

/** What `--json` says about a failure. */
export interface ErrorReport {
  readonly error: { readonly code: string; readonly message: string };
}

/** The failure for people and for machines. Messages of our errors say what to do; others are passed on as they are. */
export function toErrorReport(error: unknown): ErrorReport {
  if (error instanceof ShiftlightError) return { error: { code: error.code, message: error.message } };
  if (error instanceof CommanderError) {
    return { error: { code: 'USAGE', message: error.message.replace(/^error: /, '') } };
  }
  return { error: { code: 'FAILED', message: error instanceof Error ? error.message : String(error) } };
}
