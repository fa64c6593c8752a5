import type { EscalationView } from '@shiftlight/shared/views/escalation-view.ts';
import { formatDuration } from '../../../ui/words/duration.ts';
import { escalationsWords } from './escalations-words.ts';
import { findStays } from './find-stays.ts';

/** Working time with the specialists and back with who escalated, one after the other, as a bar; the same in words below. */
export function WayPicture({ escalation }: { readonly escalation: EscalationView }) {
  const words = escalationsWords();
  const stays = findStays(escalation);
  const total = stays.reduce((sum, { lengthMs }) => sum + lengthMs, 0);
  if (stays.length === 0) return null;
  const sumOf = (place: 'there' | 'back') =>
    stays.filter((stay) => stay.place === place).reduce((sum, { lengthMs }) => sum + lengthMs, 0);
  const back = sumOf('back');
  return (
    <div className="esc-way">
      {total > 0 && (
        <div className="esc-way-bar" aria-hidden="true">
          {stays.map(({ at, place, lengthMs }) => (
            <i key={at} className={place} style={{ flexGrow: lengthMs }} />
          ))}
        </div>
      )}
      <p className="esc-way-key">
        <span>
          <i className="there" aria-hidden="true" /> {words.there} <b>{formatDuration(sumOf('there'))}</b>
        </span>
        {stays.some(({ place }) => place === 'back') && (
          <span>
            <i className="back" aria-hidden="true" /> {words.back} <b>{formatDuration(back)}</b>
          </span>
        )}
        <span className="dim">{words.workingTime}</span>
      </p>
    </div>
  );
}
