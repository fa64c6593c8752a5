import type { EpochMs } from '../time/instant.ts';

/** What a workspace shows of people. */
export interface PrivacySettings {
  /** Works-council mode: nobody sees a figure of another single person, and no figure of a group that is too small. */
  readonly worksCouncil: boolean;
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
