import { hasRole } from '../../../messaging/roles.ts';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { CalibrationForm } from '../../../ui/qa/calibration-form.tsx';
import { calibrationWords } from '../../../ui/qa/calibration-words.ts';
import { qaWords } from '../../../ui/qa/qa-words.ts';
import { useNow } from '../../../ui/use-now.ts';
import { usePendingWrites } from '../../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import { navigate } from '../../use-path.ts';
import type { PageProps } from '../page.ts';
import { calibrationPageWords } from './calibration-page-words.ts';
import { DriftSection } from './drift-section.tsx';
import { SessionTable } from './session-table.tsx';
import { SessionView } from './session-view.tsx';
import '../../../ui/qa/qa.css';
import './calibration-page.css';

/** What others rated is news that nobody announces: while the page is in view, it looks again this often. */
const lookAgainMs = 30_000;

/** Calibrations: `/calibration` all of them and how far people were apart, `/calibration/new`, `/calibration/<id>` one of them. */
export function CalibrationPage({ viewer, rest: [asked] }: PageProps) {
  const words = calibrationPageWords();
  const pending = usePendingWrites('calibration.');
  const version = `${pending.accepted ?? ''}/${Math.floor(useNow(lookAgainMs) / lookAgainMs)}`;
  const { data, problem, reload } = useWorkerQuery('calibration.list', (api) => api.calibration.list.query(), version);
  const mayOpen = hasRole(viewer.role, 'lead');
  const session = data?.calibrations.find(({ calibrationId }) => calibrationId === asked);
  return (
    <div className="stack qa calibration-page">
      {asked !== undefined && (
        <p>
          <PageLink to="/calibration">
            <span aria-hidden="true">‹ </span>
            {words.all}
          </PageLink>
        </p>
      )}
      {data === null &&
        (problem === null ? (
          <p className="dim">{qaWords().loading}</p>
        ) : (
          <Notice kind="problem">{sayProblem(problem)}</Notice>
        ))}
      {data !== null && asked === 'new' && mayOpen && (
        <Section title={calibrationWords().start}>
          <CalibrationForm
            onClose={() => {
              reload();
              navigate('/calibration');
            }}
          />
        </Section>
      )}
      {data !== null && asked !== undefined && asked !== 'new' && session === undefined && (
        <Notice kind="plain">{words.unknown}</Notice>
      )}
      {session !== undefined && <SessionView session={session} version={version} onClosed={reload} />}
      {data !== null && asked === undefined && (
        <>
          {mayOpen && (
            <p>
              <PageLink className="button primary" to="/calibration/new">
                {calibrationWords().start}
              </PageLink>
            </p>
          )}
          {data.calibrations.length === 0 && <p className="dim">{calibrationWords().none}</p>}
          {data.calibrations.length > 0 && (
            <Section title={words.sessions} full>
              <SessionTable sessions={data.calibrations} />
            </Section>
          )}
          <DriftSection sessions={data.calibrations} />
        </>
      )}
    </div>
  );
}
