import type { TeamCompleteness } from '@shiftlight/shared/views/escalation-view.ts';
import { useState } from 'react';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { Completeness } from '../../ui/escalations/completeness.tsx';
import { escalateWords } from '../../ui/escalations/escalate-words.ts';

const days = 90;

/** Completeness of the viewer's teams. Looking is recorded, so it takes a press of a button. */
export function TeamSection() {
  const words = escalateWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section aria-labelledby="esc-team">
      <div className="group">
        <h2 className="overline" id="esc-team">
          {words.team}
        </h2>
        <span className="dim">{words.days(days)}</span>
      </div>
      <div className="pad stack tight">
        <p className="dim">{words.teamNote}</p>
        {!isOpen && (
          <p>
            <Button onClick={() => setIsOpen(true)}>{words.showTeams}</Button>
          </p>
        )}
      </div>
      {isOpen && <Teams />}
    </section>
  );
}

function Teams() {
  const { data, problem } = useWorkerQuery(`escalations.teams/${days}`, (api) => api.escalations.teams.query({ days }));
  if (problem !== null && data === null) {
    return (
      <div className="pad">
        <Notice kind="problem">{sayProblem(problem)}</Notice>
      </div>
    );
  }
  return data?.map((team) => <Team key={team.teamId} team={team} />);
}

function Team({ team }: { readonly team: TeamCompleteness }) {
  return (
    <dl className="esc-team">
      <Completeness figure={team.figure} name={team.name} />
      {team.members.map(({ memberId, name, figure }) => (
        <Completeness key={memberId} figure={figure} name={name} />
      ))}
    </dl>
  );
}
