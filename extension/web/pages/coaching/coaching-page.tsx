import { useCoachWrites } from '../../../ui/coaching/use-coach-writes.ts';
import { useConnected } from '../../use-connected.ts';
import { useReturns } from '../../use-returns.ts';
import type { PageProps } from '../page.ts';
import { OwnCoaching } from './own-coaching.tsx';
import { TeamCoaching } from './team-coaching.tsx';
import { useCoachingAddress } from './use-coaching-address.ts';
import '../../../ui/coaching/coaching.css';
import './coaching-page.css';

/** Coaching on a wide page: agents see their own, leads and managers that of whom they lead; `/coaching?whose=mine&person=…&show=all&open=…`. */
export function CoachingPage({ viewer }: PageProps) {
  const address = useCoachingAddress(viewer);
  const writes = useCoachWrites();
  const returns = useReturns();
  const helpdesks = useConnected()?.helpdesks ?? [];
  const props = { viewer, address, writes, helpdesks, version: `${returns} ${writes.accepted}` };
  return address.isMine ? <OwnCoaching {...props} /> : <TeamCoaching {...props} />;
}
