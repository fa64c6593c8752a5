import type { SessionPartner } from '@shiftlight/shared/views/coaching-session-view.ts';
import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import { hasRole } from '../../../messaging/roles.ts';
import { SelectField } from '../../../ui/components/select-field.tsx';
import type { PageViewer } from '../../viewer.ts';
import { coachingPageWords } from './coaching-page-words.ts';
import { whoses, type CoachingAddress } from './use-coaching-address.ts';

interface CoachingBarProps {
  readonly viewer: PageViewer;
  readonly address: CoachingAddress;
  readonly triggers: readonly RaisedTrigger[];
  readonly partners: readonly SessionPartner[];
}

/** Whose coaching, of whom, and whether what is over is shown too. */
export function CoachingBar({ viewer, address, triggers, partners }: CoachingBarProps) {
  const words = coachingPageWords();
  const { isMine, filter, setWhose, setMemberId, setWithEarlier } = address;
  const names = new Map([
    ...triggers.map(({ memberId, memberName }) => [memberId, memberName] as const),
    ...partners.map(({ memberId, name }) => [memberId, name] as const),
  ]);
  const people = [...names].toSorted(([, a], [, b]) => a.localeCompare(b));
  return (
    <div className="coaching-bar">
      {hasRole(viewer.role, 'lead') && (
        <SelectField
          label={words.whose}
          value={isMine ? 'mine' : 'team'}
          options={whoses.map((id) => ({ value: id, name: words.whoses[id] }))}
          onChange={(event) => setWhose(event.target.value === 'mine' ? 'mine' : 'team')}
        />
      )}
      {!isMine && (
        <SelectField
          label={words.person}
          value={filter.memberId ?? ''}
          options={[{ value: '', name: words.everybody }, ...people.map(([value, name]) => ({ value, name }))]}
          onChange={(event) => setMemberId(event.target.value)}
        />
      )}
      <SelectField
        label={words.show}
        value={filter.withEarlier ? 'all' : 'open'}
        options={(['open', 'all'] as const).map((id) => ({ value: id, name: words.shows[id] }))}
        onChange={(event) => setWithEarlier(event.target.value === 'all')}
      />
    </div>
  );
}
