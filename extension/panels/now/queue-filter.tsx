import { useEffect, useId, useRef } from 'react';
import { formatNumber } from '../../ui/words/number.ts';
import { nowWords } from './now-words.ts';
import { agedAfterHours, queueViews, type AgedAfterHours, type QueueView } from './queue-views.ts';

interface QueueFilterProps {
  readonly view: QueueView;
  readonly agedAfter: AgedAfterHours;
  readonly search: string;
  readonly counts: Readonly<Record<QueueView, number>>;
  readonly onView: (view: QueueView) => void;
  readonly onAgedAfter: (hours: AgedAfterHours) => void;
  readonly onSearch: (text: string) => void;
}

/** What of the queue is shown: a view, how old is old, and words to look for. */
export function QueueFilter({ view, agedAfter, search, counts, onView, onAgedAfter, onSearch }: QueueFilterProps) {
  const words = nowWords();
  const agedId = useId();
  const input = useRef<HTMLInputElement>(null);
  useFocusBySlash(input);
  return (
    <div className="queue-filter">
      <input
        ref={input}
        type="search"
        aria-label={words.search}
        aria-keyshortcuts="/"
        placeholder={words.search}
        title={words.searchHint}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onSearch('');
        }}
      />
      <fieldset className="periods">
        <legend className="visually-hidden">{words.show}</legend>
        {queueViews.map((id) => (
          <label key={id}>
            <input type="radio" name="queue-view" checked={id === view} onChange={() => onView(id)} />
            {words.views[id]} <span className="chip-count">{formatNumber(counts[id])}</span>
          </label>
        ))}
      </fieldset>
      {view === 'aged' && (
        <p className="aged">
          <label htmlFor={agedId}>{words.olderThan}</label>
          <select
            id={agedId}
            value={agedAfter}
            onChange={({ currentTarget: { value } }) => {
              const chosen = agedAfterHours.find((hours) => hours === value);
              if (chosen !== undefined) onAgedAfter(chosen);
            }}
          >
            {agedAfterHours.map((hours) => (
              <option key={hours} value={hours}>
                {words.ages[hours]}
              </option>
            ))}
          </select>
        </p>
      )}
    </div>
  );
}

/** `/` leads here from anywhere in the panel where nothing is being written. */
function useFocusBySlash(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      const isWriting = target instanceof HTMLElement && target.matches('input:not([type=radio]), textarea, select');
      if (event.key !== '/' || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [input]);
}
