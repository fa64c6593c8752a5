import type { CoachingTrigger } from '../coaching/trigger.ts';
import type { Validity } from '../sla/list-validity.ts';
import type { EpochMs } from '../time/instant.ts';

/** One version of a workspace's triggers; version 0 = what ships. */
export interface TriggerRulesVersion extends Validity {
  readonly version: number;
  readonly rules: readonly CoachingTrigger[];
  readonly validFrom: EpochMs;
  /** null for what ships. */
  readonly storedAt: EpochMs | null;
  /** Name of who stored it; null for what ships and for somebody who is not there any more. */
  readonly storedBy: string | null;
}

/** The triggers of a workspace as everybody who is measured by them may read them. */
export interface TriggerRulesView {
  /** Newest first; the last one is what ships. */
  readonly versions: readonly TriggerRulesVersion[];
  /** Teams that a trigger can be limited to, by name. */
  readonly teams: readonly { readonly teamId: string; readonly name: string }[];
  /** True where a call is shown to the person themselves alone. */
  readonly worksCouncil: boolean;
}

/** How often a trigger would have called, and for how many people. */
export interface CallCount {
  readonly calls: number;
  readonly people: number;
}

/** A person for whom a draft would have called, or would no longer. */
export interface PreviewedPerson {
  readonly memberId: string;
  readonly name: string;
}

/** What one trigger would have done before a change and after it. */
export interface TriggerPreview {
  readonly ruleId: string;
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  /** True where the numbers would tell of fewer people than may be shown as one; everything below is then empty. */
  readonly isHidden: boolean;
  /** As the triggers stand; null for one that is new. */
  readonly before: CallCount | null;
  /** As the draft has them; null for one that is taken out. */
  readonly after: CallCount | null;
  /** Called by the draft alone; empty where nobody is named. */
  readonly newly: readonly PreviewedPerson[];
  /** No longer called by the draft; empty where nobody is named. */
  readonly noLonger: readonly PreviewedPerson[];
  /** People called in each team that may be shown and in which there is anybody. */
  readonly teams: readonly {
    readonly teamId: string;
    readonly name: string;
    readonly before: number;
    readonly after: number;
  }[];
}

/** What a draft of triggers would have done to the real history, beside what those that hold would have done. */
export interface TriggerPreviewView {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** People whom a connected system knows. */
  readonly people: number;
  /** How many of them there was time to look at. */
  readonly lookedAt: number;
  /** True where nobody is named. */
  readonly worksCouncil: boolean;
  readonly triggers: readonly TriggerPreview[];
  /** Proof of this answer for the change that follows. */
  readonly receipt: string;
}
