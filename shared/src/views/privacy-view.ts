import type { KeepReason, RetentionKindId, RetentionPeriods } from '../privacy/retention.ts';
import type { NameForm } from '../privacy/replace-names.ts';
import type { EpochMs } from '../time/instant.ts';

/** What a workspace shows and keeps of people. */
export interface PrivacySettings {
  /** Works-council mode: nobody sees a figure of another single person, and no figure of a group that is too small. */
  readonly worksCouncil: boolean;
  readonly retention: RetentionPeriods;
  /** Days after somebody left until their name is replaced by itself; null = never. */
  readonly leavingDays: number | null;
}

/** The settings that hold, open to everybody whom they protect. */
export interface PrivacyView extends PrivacySettings {
  /** 0 = nobody ever chose; then everything is off. */
  readonly version: number;
  /** When and by whom it was last changed; null for version 0, `changedByName` also from the command line. */
  readonly changedAt: EpochMs | null;
  readonly changedByName: string | null;
  /** Fewest people whose figure is shown in works-council mode. */
  readonly minimumGroup: number;
}

/** How one kind of record stands to its period. */
export interface RetentionLine {
  readonly kind: RetentionKindId;
  /** null = kept. */
  readonly days: number | null;
  readonly minimumDays: number;
  readonly because: KeepReason;
  readonly stored: number;
  /** Last change of the oldest one; null when there is none. */
  readonly oldestAt: EpochMs | null;
  /** How many the next run deletes: those older than `days`. */
  readonly due: number;
}

/** What one run deleted of one kind. */
export interface RetentionRun {
  readonly kind: RetentionKindId;
  readonly at: EpochMs;
  /** What had last changed before this instant went. */
  readonly before: EpochMs;
  readonly deleted: number;
}

/** A dry run beside what the last runs did. */
export interface RetentionView {
  readonly lines: readonly RetentionLine[];
  /** Newest first. */
  readonly runs: readonly RetentionRun[];
  readonly serverNow: EpochMs;
}

/** Somebody who left and still has their name here. */
export interface LeaverRow {
  readonly memberId: string;
  readonly name: string;
  /** Since when they do not work here any more. */
  readonly leftAt: EpochMs;
  /** When the name is replaced by itself; null = never. */
  readonly dueAt: EpochMs | null;
}

/** People who left. */
export interface LeaversView {
  readonly people: readonly LeaverRow[];
  /** Ids of people whose names were replaced that still have to be replaced in what helpdesks told; that goes on by itself. */
  readonly idsLeft: number;
}

/** What somebody may be called in texts, and how often it stands there. */
export interface MentionCount extends NameForm {
  readonly count: number;
}

/** Somebody who left, with all by which they are known, and what takes its place. */
export interface LeavingView {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  /** Other workspaces of this server that they belong to: the account stays there. */
  readonly otherWorkspaces: number;
  /** As the helpdesks know them; name and id are replaced. */
  readonly identities: readonly { readonly helpdesk: string; readonly id: string; readonly name: string }[];
  /** In what people wrote here. Whole names and addresses are replaced; single words of the name only when they are asked for. */
  readonly mentions: readonly MentionCount[];
  readonly pseudonym: string;
}
