import type { CoachingEffect } from '@shiftlight/shared/coaching/measure-effect.ts';
import { blindReason } from '@shiftlight/shared/metrics/blind-review.ts';
import type { GoalEffect, SessionGoal } from '@shiftlight/shared/views/coaching-session-view.ts';
import { stateIcons } from '../../clock/icons.ts';
import { Icon } from '../../components/icon.tsx';
import { sayMetric } from '../../figures/metric-words.ts';
import { sayReason } from '../../figures/reason-words.ts';
import { formatNumber } from '../../words/number.ts';
import { ChangeMarks } from '../change-marks.tsx';
import { effectWords } from '../effect-words.ts';
import { sayChangeWithin, sayEffect, sayValue } from '../trigger-words.ts';
import { sessionWords } from './session-words.ts';

/** What was agreed on, and once the date is over whether it came. */
export function SessionGoals({ goals }: { readonly goals: readonly SessionGoal[] }) {
  if (goals.length === 0) return null;
  return (
    <ul className="coach-goals">
      {goals.map((goal) => (
        <li key={goal.number}>
          <p>
            <strong>{sayMetric(goal)}</strong> {sayAim(goal)}
          </p>
          <GoalState goal={goal} />
        </li>
      ))}
    </ul>
  );
}

function sayAim({ unit, better, aim }: SessionGoal): string {
  const { should } = sessionWords();
  const value = unit === 'count' ? effectWords().perDay(formatNumber(aim)) : sayValue(unit, aim);
  return better === 'lower' ? should.lower(value) : should.higher(value);
}

function GoalState({ goal }: { readonly goal: SessionGoal }) {
  const words = sessionWords();
  const { unit, before, effect, hidden, blind } = goal;
  if (blind) return <p className="dim">{sayReason(blindReason)}</p>;
  if (hidden) return <p className="dim">{words.hidden}</p>;
  const value = (mean: number) => (unit === 'count' ? effectWords().perDay(formatNumber(mean)) : sayValue(unit, mean));
  return (
    <>
      <p className="dim">
        {before === null ? words.noBefore : words.before(value(before.value), formatNumber(before.n, 0))}
      </p>
      {effect === null ? <p className="dim">{words.noDate}</p> : <Judged goal={goal} effect={effect} />}
    </>
  );
}

function Judged({ goal: { unit }, effect }: { readonly goal: SessionGoal; readonly effect: GoalEffect }) {
  const words = sessionWords();
  const { state, reached, peers } = effect;
  return (
    <>
      {reached !== null && (
        <p className={reached ? 'goal-state good' : 'goal-state'}>
          {reached && <Icon icon={stateIcons.done} />} {reached ? words.reached : words.notReached}
        </p>
      )}
      {sayEffect(state, unit).map((line) => (
        <p key={line} className="dim">
          {line}
        </p>
      ))}
      {state.state === 'measured' && <ChangeMarks changes={listChanges(state.effect, peers)} />}
      {state.state === 'measured' && peers === null && <p className="dim">{words.noPeers}</p>}
      {peers !== null && (
        <p className="dim">
          {words.peers(
            formatNumber(peers.people, 0),
            sayChangeWithin(unit, peers.change, null),
            sayChangeWithin(unit, peers.net, peers.interval),
          )}
          . {words.peerVerdicts[peers.verdict]}
        </p>
      )}
    </>
  );
}

/** The person's own change, that of colleagues, and what is left beside them. */
function listChanges({ change, interval }: CoachingEffect, peers: GoalEffect['peers']) {
  const { pictured } = sessionWords();
  const own = { name: pictured.own, value: change, interval };
  if (peers === null) return [own];
  return [
    own,
    { name: pictured.colleagues, value: peers.change, interval: null },
    { name: pictured.beside, value: peers.net, interval: peers.interval },
  ];
}
