import type { ValidityState } from '@shiftlight/shared/sla/list-validity.ts';
import { Button } from '../../../ui/components/button.tsx';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { Section } from '../section.tsx';
import { ChangeList } from './change-list.tsx';
import { ruleWords } from './rule-words.ts';
import { stateIcons } from '../../../ui/clock/icons.ts';
import { Icon } from '../../../ui/components/icon.tsx';

/** One version of rules, as a list of them shows it. */
export interface VersionLine {
  /** 0 = what ships. */
  readonly version: number;
  readonly state: ValidityState;
  readonly from: number | null;
  readonly until: number | null;
  readonly storedAt: number | null;
  readonly storedBy: string | null;
  /** What it holds, in a few words. */
  readonly summary: string;
  /** What it changed against the one before, a sentence each. */
  readonly changes?: readonly string[];
}

interface VersionListProps {
  readonly lines: readonly VersionLine[];
  readonly timeZone: string;
  /** The version that the page shows now. */
  readonly shown: number;
  /** Drafts are published, all else is saved. */
  readonly arePublished?: boolean;
  onShow(version: number): void;
}

const looks = { current: 'good', planned: 'wait', past: '', replaced: '' } satisfies Record<ValidityState, string>;
const icons = {
  current: stateIcons.done,
  planned: stateIcons.waiting,
  past: stateIcons.closed,
  replaced: stateIcons.closed,
};

/** All versions, newest first: who saved them, and when each holds. */
export function VersionList({ lines, timeZone, shown, arePublished = false, onShow }: VersionListProps) {
  const words = ruleWords();
  const sayAuthor = arePublished ? words.publishedBy : words.storedBy;
  const nobody = arePublished ? words.somebody : words.nobody;
  return (
    <Section title={words.history} full>
      {lines.length === 0 && <p className="dim">{words.noHistory}</p>}
      <ol className="rule-versions">
        {lines.map((line) => (
          <li key={line.version}>
            <div>
              <b>{line.version === 0 ? words.shippedVersion : words.version(String(line.version))}</b>{' '}
              <span className={`state ${looks[line.state]}`}>
                <Icon icon={icons[line.state]} /> {words.states[line.state]}
              </span>
              <p>{line.summary}</p>
              <p className="dim rule-validity">{sayValidity(line, timeZone)}</p>
              {line.storedAt !== null && (
                <p className="dim">{sayAuthor(line.storedBy ?? nobody, formatDateTime(line.storedAt, { timeZone }))}</p>
              )}
              {line.changes !== undefined && <ChangeList changes={line.changes} />}
            </div>
            <Button look="quiet" disabled={line.version === shown} onClick={() => onShow(line.version)}>
              {words.show}
              <span className="visually-hidden"> {line.version}</span>
            </Button>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** `from 1 Dec 2026, 00:00 until …`; an instant of 1970 is the beginning of everything. */
export function sayValidity({ from, until }: Pick<VersionLine, 'from' | 'until'>, timeZone: string): string {
  const words = ruleWords();
  if (from === null) return words.never;
  const end = until === null ? null : formatDateTime(until, { timeZone });
  if (from === 0) return end === null ? words.fromStart : words.until(end);
  const start = formatDateTime(from, { timeZone });
  return end === null ? words.from(start) : words.fromTo(start, end);
}
