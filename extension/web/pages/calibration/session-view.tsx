import type { CalibrationSummary } from '@shiftlight/shared/views/calibration-view.ts';
import { CalibrationReport } from '../../../ui/qa/calibration-report.tsx';
import { calibrationWords } from '../../../ui/qa/calibration-words.ts';
import { qaWords } from '../../../ui/qa/qa-words.ts';
import { Variance } from '../../../ui/qa/variance.tsx';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import { toRatePath } from '../qa/rate-path.ts';
import { calibrationPageWords } from './calibration-page-words.ts';

interface SessionViewProps {
  readonly session: CalibrationSummary;
  readonly version: string;
  onClosed(): void;
}

/** One calibration: while it is blind what is left to rate and who has rated, then what was found and agreed. */
export function SessionView({ session, version, onClosed }: SessionViewProps) {
  const words = calibrationPageWords();
  const { calibrationId, label, teamName, state, deadlineAt, reviewers, tickets } = session;
  const isBlind = state === 'blind';
  return (
    <div className="sections">
      <Section title={`${label} · ${teamName}`} full={!isBlind}>
        <p>
          {calibrationWords().state[state]}
          {isBlind && ` · ${calibrationWords().until(formatDateTime(deadlineAt))}`}
        </p>
        {!isBlind && <Variance calibration={session} />}
        <ul className="raters">
          {reviewers.map(({ person, rated }) => (
            <li key={person.memberId}>
              <span>{person.name ?? qaWords().somebody}</span>
              <span className="coverage-bar" aria-hidden="true">
                <i className="reviewed" style={{ width: `${(rated / Math.max(1, tickets)) * 100}%` }} />
              </span>
              <span>{words.ratedTickets(rated, tickets)}</span>
            </li>
          ))}
        </ul>
      </Section>
      {isBlind ? (
        <LeftToRate calibrationId={calibrationId} version={version} />
      ) : (
        <Section title={words.found} full>
          <CalibrationReport calibrationId={calibrationId} version={`${state} ${version}`} onClosed={onClosed} />
        </Section>
      )}
    </div>
  );
}

/** What the viewer has not rated yet in a blind calibration. */
function LeftToRate({ calibrationId, version }: { readonly calibrationId: string; readonly version: string }) {
  const words = calibrationPageWords();
  const { data } = useWorkerQuery('reviews.queue', (api) => api.reviews.queue.query(), version);
  const left = data?.calibrations.filter((one) => one.calibrationId === calibrationId) ?? [];
  return (
    <Section title={words.yours}>
      <p className="dim">{words.blind}</p>
      {data !== null && left.length === 0 && <p>{words.nothingLeft}</p>}
      <ul className="left-to-rate">
        {left.map(({ ticket, agent }) => (
          <li key={ticket.externalId} data-testid="left-to-rate">
            <PageLink to={toRatePath(ticket)}>{ticket.subject ?? ticket.externalId}</PageLink>{' '}
            <span className="dim">
              #{ticket.externalId} · {agent.name ?? qaWords().somebody}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
