/** Figures that a verb takes from a name or gives to it: "knocked 4% off the Nasdaq", "handed holders of the gold fund 12%". */

import { toSubject } from '../../lexicon/names.ts';
import { isMarketName } from '../discourse.ts';
import type { QuantityMark } from '../marks.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';

const hedged =
  '(?:about |another |a further |nearly |almost |more than |just |some |fully |roughly |around |over |only )*';

const offVerb =
  'knock|lop|wip|shav|slic|chop|strip|cut|carv|took|tak|hack|tor|tear|rip|peel|trim|shear|clip|wrench|slash|eras|subtract|dock|scrap';

const ontoVerb = 'put|add|pil|tack|heap|stack|slapp?';

const verbEnding = '(?:ped|ping|ped|ted|ting|ked|ed|d|es|ing|en|e|s|n)?';

const partedVerb = new RegExp(`\\b(?:(${offVerb})|(${ontoVerb}))${verbEnding} ${hedged}$`, 'i');

/** "Took 6.1% off the S&P 500 and 7.6%": the second figure of such a verb. */
const partedAgain = new RegExp(
  `\\b(?:(${offVerb})|(${ontoVerb}))${verbEnding} ${hedged}[\\d.]+ ?(?:%|per ?cent) (?:off|from|onto|on|to) [^.;:%]{2,50}?(?:, and|,| and) ${hedged}$`,
  'i',
);

/** Where the name stands behind such a verb and its figure: "off the Nasdaq", "of the S&P 500's value". */
const fromName = /^ (?:off|from) (?:the )?$/;

const ontoName = /^ (?:on|onto|to) (?:the )?$/;

const ofName = /^ of (?:the )?$/;

const valueOfName = /^(?: fund| index)?(?:'s|') (?:market |total )?(?:value|worth|capitali[sz]ation)\b/;

/** "Knocked 4% off the Nasdaq", "put 12.8% on the board": a verb whose other half stands behind the figure. */
export function findParted(
  reader: SentenceReader,
  figure: QuantityMark,
): { readonly direction: 'up' | 'down'; readonly found: SubjectFound | undefined } | undefined {
  if (figure.quantity.unit !== 'percent') return undefined;
  const given = findGiven(reader, figure);
  if (given !== undefined) return given;
  const match = partedVerb.exec(reader.before(figure, 40)) ?? partedAgain.exec(reader.before(figure, 120));
  if (match === null) return undefined;
  const direction = match[1] === undefined ? 'up' : 'down';
  const link = direction === 'up' ? ontoName : fromName;
  const name = reader.marks.names.find((mark) => {
    if (!isMarketName(mark.entry) || mark.isBracketed || mark.start < figure.end) return false;
    const between = reader.text.slice(figure.end, mark.start);
    const isOfValue = direction === 'down' && ofName.test(between) && valueOfName.test(reader.after(mark, 30));
    return link.test(between) || isOfValue;
  });
  if (name !== undefined) return { direction, found: { subject: toSubject(name.entry, name.text), mark: name } };
  const isAlone =
    /^ (?:on(?:to)? (?:the (?:board|clock|scoreboard|tally)|its|their)|off (?:its|their) (?:price|value)s?)\b/.test(
      reader.after(figure, 24),
    );
  return isAlone ? { direction, found: undefined } : undefined;
}

const holders =
  /\b(?:(cost)|hand(?:ed|s|ing)?|gave|giv(?:es|en|ing)|earned|earns|paid|brought|made|netted|returned|rewarded) (?:its |the |most |long-term )?(?:holders|owners|shareholders|investors|buyers) (?:of|in) (?:the )?$/i;

const untilFigure =
  /^(?: ?\([^)]*\))?(?: (?:fund|index|ETF|shares|stock))?(?: with)?(?: (?:a (?:gain|return|loss) of|about|nearly|almost|more than|just|some|roughly|only|over|a|another))* $/;

/** "Handed holders of the gold fund 12%": a verb that gives the figure to those who hold what is named. */
function findGiven(
  reader: SentenceReader,
  figure: QuantityMark,
): { readonly direction: 'up' | 'down'; readonly found: SubjectFound } | undefined {
  const name = reader.marks.names.findLast(
    ({ entry, isBracketed, end }) => isMarketName(entry) && !isBracketed && end <= figure.start,
  );
  if (name === undefined || !untilFigure.test(reader.text.slice(name.end, figure.start))) return undefined;
  const match = holders.exec(reader.before(name, 60));
  if (match === null) return undefined;
  return {
    direction: match[1] === undefined ? 'up' : 'down',
    found: { subject: toSubject(name.entry, name.text), mark: name },
  };
}
