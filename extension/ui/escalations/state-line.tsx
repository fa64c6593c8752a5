import type { EscalationView } from '@shiftlight/shared/views/escalation-view.ts';
import { stateIcons } from '../clock/icons.ts';
import { Icon } from '../components/icon.tsx';
import { formatDuration } from '../words/duration.ts';
import { escalateWords } from './escalate-words.ts';

const icons = {
  waiting: stateIcons.waiting,
  returned: stateIcons['at-risk'],
  accepted: stateIcons.done,
  withdrawn: stateIcons.closed,
};

/** Where an escalation stands, by icon, words and colour. */
export function StateLine({ escalation, now }: { readonly escalation: EscalationView; readonly now: number }) {
  const words = escalateWords();
  const { state, rating, toTier, team, changedAt } = escalation;
  const isOpen = state === 'waiting' || state === 'returned';
  const about = [
    words.tier(toTier),
    team === null ? null : words.toTeam(team.name),
    isOpen ? words.since(formatDuration(Math.max(0, now - changedAt))) : null,
  ].filter((part) => part !== null);
  return (
    <div className={`esc-state ${state}`}>
      <p>
        <Icon icon={icons[state]} />
        <b>{words.states[state]}</b> <span className="dim">{about.join(' · ')}</span>
      </p>
      {rating !== null && (
        <p className={rating.complete ? 'verdict complete' : 'verdict gaps'} data-testid="verdict">
          <Icon icon={rating.complete ? stateIcons.done : stateIcons['at-risk']} />
          <b>{rating.complete ? words.verdict.complete : words.verdict.gaps}</b>{' '}
          <span className="dim">{words.verdictBy(rating.by.name ?? words.somebody)}</span>
        </p>
      )}
    </div>
  );
}
