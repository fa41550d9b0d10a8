/** Lengths, and those told before: "in five sessions", "a two-year gain", "over the same stretch". */

import type { TimePattern } from './found-time.ts';
import { readCentury, readFloating, readLength } from './lengths.ts';
import { flex } from './time-words.ts';
import { readCarried, sinceThen } from './told-times.ts';

export const lengthPatterns: readonly TimePattern[] = [
  // "in a quarter of a century"
  [
    flex(
      '(?:in|over|across|during|within|for) (?:(?:just|only|barely|under|less than|about|roughly|more than|nearly|almost) )?(?:the (?:past|last) )?(?:(three[- ]quarters|a? ?quarter) of a|(half) a|an? (?:whole |full )?)(?: |-)?century',
    ),
    readCentury,
  ],
  [
    /(?<![\w-])in (?:just |only |barely |under |less than |little more than |about |roughly |more than )?(?:the (?:space|course|span) of )?(?:a single |the )?(\d{1,4}|[a-z]+(?:-[a-z]+)?|a couple of|a few|half a) ((?:trading |calendar )?(?:day|session|week|month|quarter|year|decade)s?)(?! (?:running|in a row|straight|on the trot|of (?:a|the) century))(?![\w-])/gi,
    readLength,
  ],
  [
    /(?<![\w-])(?:over|across|during|within|for|spanning|after|following) (?:just |only |about |roughly |nearly |almost |more than |at least )?(?:a (?:period|stretch|span) of )?(?:the )?(\d{1,4}|[a-z]+(?:-[a-z]+)?|a couple of|a few|a single) ((?:trading |calendar )?(?:day|session|week|month|quarter|year|decade)s?)(?! (?:running|in a row|straight|on the trot|of (?:a|the) century))(?![\w-])/gi,
    readLength,
  ],
  [
    /(?<![\w-])(\d{1,4}|[a-z]+(?:-[a-z]+)?)[ -](session|week|month|quarter|year|day)s?[ -](?:long )?(?=(?:rally|run|gain|gains|rise|advance|surge|return|returns|slide|decline|drop|fall|loss|losses|stretch|span|period|rout|selloff|sell-off|jump|climb|slump|total|performance|change|rebound|retreat|correction|active|outperformance|underperformance|lead)s?\b)/gi,
    readFloating,
  ],
  [
    /(?<![\w-])(?:(?:practically|virtually|almost|nearly|roughly|exactly|precisely|much|very) )?(?:the )?(?:(?:very|exact) )?(?:same|corresponding) (?:[a-z]+(?:-[a-z]+)? |\d{1,3} )?(?:period|stretch|span|time|window|timeframe|time frame|weeks|days|months|quarter|month|week|year|interval|sessions|quarters|years|decade)|(?<![\w-])(?:over|in|during|across|for) (?:those|these) (?:(?:nearly|almost|some|roughly|about|same|more than) )?(?:(?:[a-z]+(?:-[a-z]+)?|\d{1,3}) )?(?:days|weeks|months|quarters|years|sessions)|(?<![\w-])(?:over|in|during|across|for) (?:that|this|the) (?:period|stretch|span|time|window|interval)(?! of| being)|(?<![\w-])(?:in|over) an? (?:period|stretch|span|time|interval) (?:in|over|during) which|(?<![\w-])at the same time/gi,
    readCarried,
  ],
  [
    /(?<![\w-])since then(?![\w-])|(?<=\b(?:has|have)\b(?! (?:not|never|no|yet)\b)(?:[^.;]|\.(?=\d)){3,60} )(?<!\blong )since(?=[.,;:!?)]|$)|(?<=\b(?:has|have) [a-z]+(?:ed|n|t|k|d|m) (?:by )?(?:(?:about|nearly|almost|some|over|roughly|another) )?[\d.]+(?:%| percent| per cent| points?) )since(?=[.,;:])|(?<=\b(?:has|have) )since(?= (?:[a-z]+(?:ed|n|t|k|d|m)|come|made)\b)/gi,
    sinceThen,
  ],
];
