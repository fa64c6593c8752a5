import type { ScorecardSubject } from '@shiftlight/shared/views/scorecard-view.ts';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { PeriodBar } from '../scorecards/period-bar.tsx';
import { sayPeriod } from '../scorecards/say-period.ts';
import { scorecardsWords } from '../scorecards/scorecards-words.ts';
import { toOfText } from './overview-address.ts';
import { overviewWords } from './overview-words.ts';
import type { ChosenSubject } from './use-subject.ts';

interface SubjectBarProps {
  readonly chosen: ChosenSubject;
  /** The one that is shown, once it is known: a person is in no list of choices. */
  readonly shown: ScorecardSubject | null;
}

/** Whose hand-overs, and of which period. Who answers for nobody else chooses the period only; on paper it says what was chosen. */
export function SubjectBar({ chosen, shown }: SubjectBarProps) {
  const words = scorecardsWords();
  const { subjects, period, today, choose, choosePeriod } = chosen;
  const known =
    subjects === null
      ? []
      : [...(subjects.workspace === null ? [] : [subjects.workspace]), ...subjects.teams, subjects.own];
  const options = shown === null || known.some(({ id }) => id === shown.id) ? known : [...known, shown];
  const names = {
    member: (name: string, id: string) => (id === subjects?.own.id ? words.own(name) : name),
    team: words.team,
    workspace: words.workspace,
  };
  return (
    <>
      {shown !== null && (
        <p className="esc-printed">{`${names[shown.scope](shown.name, shown.id)} · ${sayPeriod(period)}`}</p>
      )}
      <div className="card-bar">
        {options.length > 1 && (
          <SelectField
            label={overviewWords().whose}
            value={shown === null ? '' : toOfText(shown)}
            options={options.map(({ scope, id, name }) => ({
              value: toOfText({ scope, id }),
              name: names[scope](name, id),
            }))}
            onChange={(event) => choose(event.target.value)}
          />
        )}
        <PeriodBar period={period} today={today} onChoose={choosePeriod} />
      </div>
    </>
  );
}
