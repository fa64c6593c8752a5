import type { FloorView } from '@shiftlight/shared/views/floor-view.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { formatInstant } from '../../../ui/words/instant.ts';
import { Section } from '../../components/section.tsx';
import { CapacityTable } from './capacity-table.tsx';
import { FloorFigures } from './floor-figures.tsx';
import { floorWords } from './floor-words.ts';
import { Headlines } from './headlines.tsx';
import { NextTickets } from './next-tickets.tsx';
import { SeverityTable } from './severity-table.tsx';
import { TodayChart } from './today-chart.tsx';

interface FloorBoardProps {
  readonly view: FloorView;
  readonly offsetMs: number;
  readonly isLive: boolean;
  /** On a display that everybody sees nobody is named. */
  readonly isWall: boolean;
}

/** Everything that happens now, in the order in which somebody would ask. */
export function FloorBoard({ view, offsetMs, isLive, isWall }: FloorBoardProps) {
  const words = floorWords();
  return (
    <>
      {!isLive && <Notice kind="plain">{words.offline(formatInstant(view.serverNow, view.serverNow))}</Notice>}
      {view.onlyUnassigned && <Notice kind="plain">{words.onlyUnassigned}</Notice>}
      <Headlines view={view} />
      <FloorFigures view={view} />
      <div className="floor-columns">
        <Section title={words.tickets}>
          <NextTickets view={view} offsetMs={offsetMs} isWall={isWall} />
        </Section>
        <div className="stack">
          <Section title={words.severity}>
            <SeverityTable queue={view.queue} />
          </Section>
          <Section title={words.today}>
            <TodayChart view={view} />
          </Section>
          {!isWall && (
            <Section title={words.capacity}>
              <CapacityTable view={view} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}
