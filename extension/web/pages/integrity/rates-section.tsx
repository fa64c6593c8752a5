import type { SignalRate } from '@shiftlight/shared/integrity/base-rate.ts';
import type { SignalRateRow, SignalRatesView } from '@shiftlight/shared/views/integrity-view.ts';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { formatNumber } from '../../../ui/words/number.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { Section } from '../../components/section.tsx';
import { kindWords } from './kind-words/index.ts';
import { ratesWords } from './rates-words.ts';

interface RatesSectionProps {
  readonly teamId: string | null;
  readonly days: 7 | 30 | 90;
}

/** In what share of tickets each kind occurs, own beside others, so that nobody reads guilt into chance. */
export function RatesSection({ teamId, days }: RatesSectionProps) {
  const words = ratesWords();
  const input = { teamId, days };
  const read = useQuery({ queryKey: ['signal-rates', input], queryFn: () => webApi.integrity.rates.query(input) });
  if (read.error !== null) return <Notice kind="problem">{explain(read.error).message}</Notice>;
  if (read.data === undefined || read.data.rows.length === 0) return null;
  return (
    <Section title={words.title} full>
      <p className="dim integrity-about">{words.intro}</p>
      <ul className="signal-rates">
        {read.data.rows.map((row) => (
          <RateRow key={row.kind} row={row} basis={read.data.basis} />
        ))}
      </ul>
      <p className="dim">{sayBasis(read.data)}</p>
    </Section>
  );
}

function RateRow({ row, basis }: { readonly row: SignalRateRow } & Pick<SignalRatesView, 'basis'>) {
  const words = ratesWords();
  const { kind, own, others, verdict } = row;
  const most = Math.max(own?.interval[1] ?? 0, others?.interval[1] ?? 0);
  return (
    <li>
      <h3>{kindWords()[kind].label}</h3>
      {own !== null && <RateLine label={words.own} rate={own} most={most} look="own" />}
      {others !== null && basis !== null && (
        <RateLine label={words.basis[basis]} rate={others} most={most} look="others" />
      )}
      {verdict !== null && (
        <p className={verdict === 'more-often' ? 'verdict more' : 'verdict'}>{words.verdicts[verdict]}</p>
      )}
    </li>
  );
}

interface RateLineProps {
  readonly label: string;
  readonly rate: SignalRate;
  /** The end of the scale that the lines of a kind share. */
  readonly most: number;
  readonly look: 'own' | 'others';
}

function RateLine({ label, rate, most, look }: RateLineProps) {
  const words = ratesWords();
  const { kind, hits, cases, ratio, interval } = rate;
  const place = (value: number) => `${most === 0 ? 0 : (value / most) * 100}%`;
  const [low, high] = interval;
  const counted = kind === 'replaced-sample' ? words.samplesOf : words.ownOf;
  return (
    <div className="rate-line">
      <span>{label}</span>
      <span className="rate-scale" aria-hidden="true">
        <i className={`range ${look}`} style={{ left: place(low), width: place(high - low) }} />
        <i className={`value ${look}`} style={{ left: place(ratio) }} />
      </span>
      <b>{words.range(sayShare(ratio), sayShare(low), sayShare(high))}</b>
      <span className="dim">{counted(formatNumber(hits, 0), formatNumber(cases, 0))}</span>
    </div>
  );
}

/** Small shares need a digit after the point: 0.4 % is not 0 %. */
function sayShare(ratio: number): string {
  return `${formatNumber(ratio * 100, ratio < 0.1 ? 1 : 0)} %`;
}

function sayBasis({ hiddenBecause, isSample, ticketsLookedAt }: SignalRatesView): string {
  const words = ratesWords();
  if (hiddenBecause !== null) return words.hidden[hiddenBecause];
  const count = formatNumber(ticketsLookedAt, 0);
  return isSample ? words.sample(count) : words.all(count);
}
