import { getLanguage, getLocale } from './language.ts';

const formats = new Map<string, Intl.NumberFormat>();
const rules = new Map<string, Intl.PluralRules>();

/** A number in the viewer's notation, with at most `digits` after the point. */
export function formatNumber(value: number, digits = 1): string {
  // Alike in all our languages, and spares a page the making of a formatter.
  if (Number.isInteger(value) && value >= 0 && value < 1_000) return String(value);
  const key = `${getLocale()} ${digits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(getLocale(), { maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format.format(value);
}

/** A count or a mean: one digit after the point, from 100 on none, where it would feign precision. */
export const formatAmount = (value: number): string => formatNumber(value, Math.abs(value) < 100 ? 1 : 0);

/** A ratio as whole per cent: 0.764 is `76 %`. */
export const formatPercent = (ratio: number): string => `${formatNumber(ratio * 100, 0)} %`;

/** The form that goes with a count in the shown language (Unicode plural rules; our three languages tell one from other). */
export function plural(count: number, forms: { readonly one: string; readonly other: string }): string {
  const language = getLanguage();
  let rule = rules.get(language);
  if (rule === undefined) {
    rule = new Intl.PluralRules(language);
    rules.set(language, rule);
  }
  return rule.select(count) === 'one' ? forms.one : forms.other;
}

/** A count with its noun: `1 ticket`, `12 tickets`. */
export function countOf(count: number, one: string, other: string): string {
  return `${formatNumber(count, 0)} ${plural(count, { one, other })}`;
}
