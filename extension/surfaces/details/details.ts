import type { Language } from '../../ui/words/language.ts';
import type { Dock, DockActions } from '../dock/dock.ts';
import type { FlagEvents, FlagForm } from '../flag/flag-form.ts';
import type { ReportSource } from '../health/create-report.ts';
import type { Hint, HintEvents } from '../health/hint.ts';
import type { Popover, PopoverEvents } from '../popover/popover.ts';

/** What is loaded into a page only when somebody needs it: everything but the badges. */
export interface Details {
  setLanguage(language: Language): void;
  createDock(actions: DockActions): Dock;
  createPopover(events: PopoverEvents): Popover;
  createFlagForm(events: FlagEvents): FlagForm;
  createHint(events: HintEvents): Hint;
  createReport(source: ReportSource): string;
}

/** The two scripts of a page share our own world, which the page cannot see: here the second one finds the first. */
interface SharedWorld {
  shiftlightDetails?: ((details: Details) => void) | undefined;
}

/** Our scripts' global object; the page has another one. */
const world = (): SharedWorld => globalThis as SharedWorld;

/** Hands the details to the script that asked for them. */
export function handOver(details: Details): void {
  world().shiftlightDetails?.(details);
}

/** Loads the details once; a failure is forgotten, so that the next need tries again. */
export function createDetailsLoader(request: () => Promise<unknown>): () => Promise<Details> {
  let loading: Promise<Details> | null = null;
  return () => {
    loading ??= new Promise<Details>((resolve, reject) => {
      world().shiftlightDetails = resolve;
      request().catch((error: unknown) => {
        loading = null;
        reject(error instanceof Error ? error : new Error('The details did not load.'));
      });
    });
    return loading;
  };
}
