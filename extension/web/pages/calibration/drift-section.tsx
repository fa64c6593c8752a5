import type { CalibrationSummary } from '@shiftlight/shared/views/calibration-view.ts';
import { calibrationWords } from '../../../ui/qa/calibration-words.ts';
import { sayRatio } from '../../../ui/qa/say-ratio.ts';
import { SpreadBar } from '../../../ui/qa/spread-bar.tsx';
import { formatDate } from '../../../ui/words/instant.ts';
import { Section } from '../../components/section.tsx';
import { calibrationPageWords } from './calibration-page-words.ts';

/** How far apart people were from one calibration to the next, oldest first, beside what is near enough. */
export function DriftSection({ sessions }: { readonly sessions: readonly CalibrationSummary[] }) {
  const words = calibrationPageWords();
  const measured = sessions
    .flatMap(({ varianceRatio, ...session }) => (varianceRatio === null ? [] : [{ ...session, varianceRatio }]))
    .toReversed();
  return (
    <Section title={calibrationWords().drift} full>
      {measured.length < 2 ? (
        <p className="dim">{words.tooFewSessions}</p>
      ) : (
        <>
          <ul className="drift" data-testid="drift">
            {measured.map(({ calibrationId, label, teamName, openedAt, varianceRatio, withinTolerance }) => (
              <li key={calibrationId}>
                <span>
                  {formatDate(openedAt)}{' '}
                  <span className="dim">
                    {label} · {teamName}
                  </span>
                </span>
                <SpreadBar ratio={varianceRatio} />
                <span>
                  <b>{sayRatio(varianceRatio)}</b>{' '}
                  <span className="dim">
                    {withinTolerance === true ? calibrationWords().within : calibrationWords().beyond}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          <p className="dim">{words.scale}</p>
        </>
      )}
    </Section>
  );
}
