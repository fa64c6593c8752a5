import { useRef, useState } from 'react';
import type { PanelProps } from '../panel.ts';
import { moveBetweenRows } from './move-between-rows.ts';
import { nowWords } from './now-words.ts';
import { QueueFilter } from './queue-filter.tsx';
import { QueueSection } from './queue-section.tsx';
import type { AgedAfterHours, QueueView } from './queue-views.ts';
import { useQueue, type Queue } from './use-queue.ts';

/** My open tickets by time to breach, and what nobody has yet. */
export function NowPanel({ connection: { viewer, helpdesks } }: PanelProps) {
  const words = nowWords();
  const [view, setView] = useState<QueueView>('all');
  const [agedAfter, setAgedAfter] = useState<AgedAfterHours>('24');
  const [search, setSearch] = useState('');
  const queue = useQueue(viewer.memberId, view, agedAfter, search.trim());
  const list = useRef<HTMLDivElement>(null);
  const shared = { helpdesks, now: queue.now };
  const shown = [...queue.groups.flatMap(({ rows }) => rows), ...queue.oldest, ...queue.unassigned].length;
  return (
    <div ref={list} onKeyDown={(event) => moveBetweenRows(event, list.current)}>
      <QueueFilter
        {...{ view, agedAfter, search }}
        counts={queue.counts}
        onView={setView}
        onAgedAfter={setAgedAfter}
        onSearch={setSearch}
      />
      {queue.groups.map(({ urgency, rows }) => (
        <QueueSection key={urgency} id={urgency} name={words.groups[urgency]} rows={rows} {...shared} />
      ))}
      {queue.oldest.length > 0 && (
        <QueueSection id="oldest" name={words.oldest} rows={queue.oldest} showsAge {...shared} />
      )}
      {queue.unassigned.length > 0 && (
        <QueueSection id="unassigned" name={words.unassigned} rows={queue.unassigned} {...shared} />
      )}
      {shown === 0 && <p className="empty">{sayNothing(queue, view, search.trim())}</p>}
      <p className="visually-hidden" role="status">
        {search.trim() === '' ? '' : words.found(shown)}
      </p>
    </div>
  );
}

function sayNothing({ isLoaded }: Queue, view: QueueView, search: string): string {
  const words = nowWords();
  if (!isLoaded) return words.loading;
  if (search !== '') return words.noneFound(search);
  return { all: words.empty, aged: words.noneAged, special: words.noneSpecial, unassigned: words.noneUnassigned }[view];
}
