import type { Subscription } from './schemas.ts';

const timesAYear = { day: 365, week: 52, month: 12, year: 1 } as const;
/** Source: Stripe, currencies without and with three decimals. */
const withoutDecimals = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF'.split(' '));
const withThree = new Set('BHD JOD KWD OMR TND'.split(' '));

/** Yearly recurring revenue in the currency's main unit, before discounts; what is billed by use is not known beforehand and left out. */
export function toYearlyRevenue({ currency, items }: Subscription): number {
  const code = currency.toUpperCase();
  const units = withoutDecimals.has(code) ? 1 : withThree.has(code) ? 1_000 : 100;
  const smallest = items.data.reduce((sum, { price, quantity }) => {
    const { recurring } = price;
    const amount = price.unit_amount ?? price.unit_amount_decimal;
    if (recurring === null || amount === null || recurring.usage_type === 'metered') return sum;
    return sum + (amount * (quantity ?? 1) * timesAYear[recurring.interval]) / recurring.interval_count;
  }, 0);
  return Math.round((smallest / units) * 100) / 100;
}

/** When the running period ends, epoch ms; null when it is not said. */
export function findRenewalAt({ current_period_end, items }: Subscription): number | null {
  const ends = items.data.flatMap((item) => item.current_period_end ?? []);
  const end = current_period_end ?? (ends.length === 0 ? null : Math.min(...ends));
  return end === null ? null : end * 1_000;
}
