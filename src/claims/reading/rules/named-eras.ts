import { type DayNumber, fromCivilDate } from '../../../core/index.ts';

interface Era {
  /** Last day of the time that is named. */
  readonly day: DayNumber;
  /** Characters of the text up to the end of its words. */
  readonly length: number;
}

const lead = '^[^.;,]{0,30}?\\bsince (?:the |its )?';
const crash = '(?:crash|panic|plunge|rout|sell-?off|lows?|bottom|collapse|shock)';

/** Times that texts know by a name without a year, each with its last day. */
const eras: readonly (readonly [RegExp, DayNumber])[] = [
  [new RegExp(`${lead}(?:Covid|Covid-19|coronavirus|pandemic) ${crash}\\b`, 'i'), fromCivilDate(2020, 4, 30)],
  [
    new RegExp(
      `${lead}(?:(?:early|first|opening) (?:months|weeks|days)|start|outbreak|onset|spring|depths|worst) of (?:the )?(?:Covid|Covid-19|coronavirus|pandemic)(?: pandemic)?\\b`,
      'i',
    ),
    fromCivilDate(2020, 6, 30),
  ],
  [
    new RegExp(`${lead}(?:Covid|Covid-19|coronavirus|pandemic)\\b(?! (?:high|peak|record)s?\\b)`, 'i'),
    fromCivilDate(2020, 6, 30),
  ],
  [
    new RegExp(`${lead}(?:(?:depths|end|worst|height) of )?the (?:global |great )?financial crisis\\b`, 'i'),
    fromCivilDate(2009, 6, 30),
  ],
  [new RegExp(`${lead}crisis\\b(?! of\\b)`, 'i'), fromCivilDate(2009, 6, 30)],
  [
    new RegExp(`${lead}(?:war|Second World War|World War (?:II|Two)|end of the war)\\b(?! in\\b)`, 'i'),
    fromCivilDate(1945, 9, 2),
  ],
  [new RegExp(`${lead}(?:Great )?Depression\\b`), fromCivilDate(1939, 12, 31)],
  [new RegExp(`${lead}(?:9/11|September 11(?:th)?(?! ?,? ?\\d)|terrorist attacks)`, 'i'), fromCivilDate(2001, 9, 21)],
  [new RegExp(`${lead}(?:aftermath of )?Black Monday\\b`, 'i'), fromCivilDate(1987, 10, 19)],
  [
    new RegExp(`${lead}(?:dot-?com|internet|tech) (?:crash|bust|collapse|bear market)\\b`, 'i'),
    fromCivilDate(2002, 12, 31),
  ],
  [new RegExp(`${lead}(?:dot-?com|internet) (?:bubble|boom|mania|era|peak)\\b`, 'i'), fromCivilDate(2000, 12, 31)],
];

/** "since the early months of the pandemic", "since the financial crisis", right after a superlative. */
export function findEra(tail: string): Era | undefined {
  for (const [pattern, day] of eras) {
    const match = pattern.exec(tail);
    if (match !== null) return { day, length: match[0].length };
  }
  return undefined;
}
