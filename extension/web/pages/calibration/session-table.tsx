import type { CalibrationSummary } from '@shiftlight/shared/views/calibration-view.ts';
import { calibrationWords } from '../../../ui/qa/calibration-words.ts';
import { Variance } from '../../../ui/qa/variance.tsx';
import { formatDate, formatDateTime } from '../../../ui/words/instant.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Table } from '../../components/table.tsx';
import { calibrationPageWords } from './calibration-page-words.ts';

/** All calibrations, newest first: their state, who has rated, and how far apart people were. */
export function SessionTable({ sessions }: { readonly sessions: readonly CalibrationSummary[] }) {
  const words = calibrationPageWords();
  return (
    <Table label={words.sessions} heads={[words.name, words.begun, words.state, words.rated, words.found]}>
      {sessions.map((session) => {
        const { calibrationId, label, teamName, openedAt, deadlineAt, state, reviewers, tickets } = session;
        return (
          <tr key={calibrationId} data-testid="session">
            <td>
              <PageLink to={`/calibration/${calibrationId}`}>{label}</PageLink>{' '}
              <span className="dim">· {teamName}</span>
            </td>
            <td>{formatDate(openedAt)}</td>
            <td>
              {calibrationWords().state[state]}
              {state === 'blind' && (
                <span className="dim"> · {calibrationWords().until(formatDateTime(deadlineAt))}</span>
              )}
            </td>
            <td>{words.ratedOf(reviewers.filter(({ rated }) => rated >= tickets).length, reviewers.length)}</td>
            <td>
              {state === 'blind' ? <span className="dim">{words.later}</span> : <Variance calibration={session} />}
            </td>
          </tr>
        );
      })}
    </Table>
  );
}
