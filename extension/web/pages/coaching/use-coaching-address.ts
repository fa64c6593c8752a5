import { hasRole } from '../../../messaging/roles.ts';
import { toAddress, useSearchParam } from '../../use-search-param.ts';
import type { PageViewer } from '../../viewer.ts';
import { parseOpenParam, toOpenParam, type Opened } from './coaching-address.ts';
import type { CoachingFilter } from './list-coaching.ts';

export const whoses = ['team', 'mine'] as const;

/** What the address of the page says: whose coaching, of whom, with what is over, and what is opened beside the list. */
export function useCoachingAddress({ role }: PageViewer) {
  const [whose, setWhose] = useSearchParam('whose');
  const [memberId, setMemberId] = useSearchParam('person');
  const [show, setShow] = useSearchParam('show');
  const [open] = useSearchParam('open');
  const isMine = !hasRole(role, 'lead') || whose === 'mine';
  const filter: CoachingFilter = { memberId: isMine ? null : memberId, withEarlier: show === 'all' };
  return {
    isMine,
    filter,
    openParam: open,
    opened: parseOpenParam(open),
    setWhose: (next: (typeof whoses)[number]) => setWhose(next === 'team' ? null : next),
    setMemberId: (next: string) => setMemberId(next === '' ? null : next),
    setWithEarlier: (next: boolean) => setShow(next ? 'all' : null),
  };
}

export type CoachingAddress = ReturnType<typeof useCoachingAddress>;

/** The present address with something else opened; null = nothing. */
export const toOpenAddress = (opened: Opened | null): string =>
  toAddress({ open: opened === null ? null : toOpenParam(opened) });
