import type { DisputeState } from '@shiftlight/shared/disputes/dispute-target.ts';
import { stateIcons } from '../clock/icons.ts';
import { Icon } from '../components/icon.tsx';
import { disputeWords } from './dispute-words.ts';

const icons = {
  open: stateIcons.closed,
  accepted: stateIcons.done,
  rejected: stateIcons.over,
  withdrawn: stateIcons.waiting,
} as const;

/** Where a dispute stands: icon and word. */
export function DisputeStateSign({ state }: { readonly state: DisputeState }) {
  return (
    <span className={`dispute-state ${state}`}>
      <Icon icon={icons[state]} />
      {disputeWords().states[state]}
    </span>
  );
}
