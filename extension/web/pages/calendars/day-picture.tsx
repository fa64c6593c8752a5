import { formatDay, formatTimeOfDay } from '../../../ui/words/instant.ts';
import type { PreviewDay } from './day-preview.ts';
import { calendarsWords } from './calendars-words.ts';

/** Hours that the scale names. */
const scale = [0, 6, 12, 18, 24];

/** Days as bars of 24 hours: open parts filled, beside them the hours in words. */
export function DayPicture({ days, timeZone }: { readonly days: readonly PreviewDay[]; readonly timeZone: string }) {
  const words = calendarsWords();
  return (
    <>
      <p className="dim">{words.previewHint(timeZone.replaceAll('_', ' '))}</p>
      <ol className="day-picture">
        <li className="day-scale" aria-hidden="true">
          <span />
          <span className="day-bar">
            {scale.map((hour) => (
              <i key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
                {hour}
              </i>
            ))}
          </span>
          <span />
        </li>
        {days.map((day) => (
          <li key={day.date}>
            <span className="day-name">{formatDay(day.startsAt, { timeZone })}</span>
            <span className="day-bar" aria-hidden="true">
              {day.open.map(({ from, to }) => (
                <b key={from} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
              ))}
            </span>
            <span className={day.open.length === 0 ? 'dim' : undefined}>{sayDayOf(day, timeZone)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function sayDayOf({ open, closedBecause, name }: PreviewDay, timeZone: string): string {
  const words = calendarsWords();
  const spans = open.map(({ fromAt, toAt, to }) => {
    const end = to === 1 ? '24:00' : formatTimeOfDay(toAt, { timeZone });
    return `${formatTimeOfDay(fromAt, { timeZone })}–${end}`;
  });
  const said = spans.length > 0 ? spans.join(', ') : words.reasons[closedBecause ?? 'day-off'];
  return name === null ? said : `${said}: ${name}`;
}
