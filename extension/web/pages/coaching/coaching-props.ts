import type { ConnectedHelpdesk } from '../../../messaging/connection-view.ts';
import type { CoachWrites } from '../../../ui/coaching/use-coach-writes.ts';
import type { PageViewer } from '../../viewer.ts';
import type { CoachingAddress } from './use-coaching-address.ts';

/** What both kinds of the page start from. */
export interface CoachingProps {
  readonly viewer: PageViewer;
  readonly address: CoachingAddress;
  readonly writes: CoachWrites;
  readonly helpdesks: readonly ConnectedHelpdesk[];
  /** Changes when what is shown is to be asked for again. */
  readonly version: string;
}
