import type { Words } from './words.ts';

type Forms = Pick<Words, 'number' | 'percent' | 'money' | 'date' | 'join' | 'series' | 'labelled' | 'country'>;

/** How numbers, dates and lists are written in a language. English is that of the European institutions, not American. */
export function formsOf(language: string): Forms {
  const locale = language === 'en' ? 'en-GB' : language;
  const dates = byKey((parts: DateParts) => new Intl.DateTimeFormat(locale, { ...datesOf[parts], timeZone: 'UTC' }));
  const numbers = byKey((digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }));
  const moneys = byKey((currency: string) => moneyIn(currency, locale));
  return {
    // -0.04 is printed as 0, not as -0.
    number: (value, digits = 1) => numbers(digits).format(Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value),
    percent: (share) => percents(locale).format(share),
    money: (amount, currency) => moneys(currency)(amount),
    date: (iso) =>
      /^\d{4}-\d{2}-\d{2}$/.test(iso) ? dateWith(dates('day'), iso) : /^\d{4}-\d{2}$/.test(iso) ? dateWith(dates('month'), iso) : iso,
    join: (items) => lists(locale).format(items),
    series: (items) => items.join(marksOf(language).between),
    labelled: (label, text) => `${label}${marksOf(language).behind}${text}`,
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries(locale).of(european[code] ?? code) ?? code) : code),
  };
}

const lists = byKey((locale: string) => new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' }));
const percents = byKey((locale: string) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }));
const countries = byKey((locale: string) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }));

type DateParts = 'day' | 'month';
const datesOf: Readonly<Record<DateParts, Intl.DateTimeFormatOptions>> = {
  day: { dateStyle: 'long' },
  month: { year: 'numeric', month: 'long' },
};

/** What stands between the items of a series, and behind a label. */
export interface Marks {
  readonly between: string;
  readonly behind: string;
}

const usual: Marks = { between: '; ', behind: ': ' };

/** In Greek `;` asks a question; what `;` is elsewhere is a raised dot there. French keeps an unbreakable space before both. */
const marks: Readonly<Record<string, Marks>> = {
  el: { ...usual, between: '· ' },
  fr: { between: '\u202f; ', behind: '\u00a0: ' },
};

/** The marks of a language. */
export const marksOf = (language: string): Marks => marks[language] ?? usual;

/** The European institutions write two countries otherwise than the standard does. */
const european: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** Whole amounts without decimals, others with two. What is no ISO 4217 code is written behind the number. */
function moneyIn(currency: string, locale: string): (amount: number) => string {
  const isCode = /^[A-Z]{3}$/.test(currency);
  const [whole, parts] = [0, 2].map((digits) => {
    const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(locale, isCode ? { style: 'currency', currency, ...fraction } : fraction);
  });
  return (amount) => {
    const text = (Number.isInteger(amount) ? whole : parts)?.format(amount) ?? String(amount);
    return isCode ? text : `${text} ${currency}`;
  };
}

function dateWith(format: Intl.DateTimeFormat, iso: string): string {
  const date = new Date(iso.length === 7 ? `${iso}-01T00:00:00Z` : `${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : format.format(date);
}

/** Intl objects are dear to make: each is made once, when it is wanted. */
function byKey<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
