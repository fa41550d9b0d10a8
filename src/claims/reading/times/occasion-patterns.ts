/** Occasions: elections, holidays, and the days beside them. */

import { eventClause } from '../../lexicon/event-names.ts';
import type { TimePattern } from './found-time.ts';
import { named } from './named-spans.ts';
import {
  eventTold,
  occasion,
  occasionName,
  readBesideOccasion,
  readElection,
  readElectionEve,
  readElectionOf,
  readEvent,
  readOccasion,
  readSinceEvent,
  readSpanOfEvent,
} from './occasions.ts';
import { count, date, flex, weekday, year } from './time-words.ts';

export const occasionPatterns: readonly TimePattern[] = [
  // "after the close of June 26"
  [flex(`the close (?:of|on) (${date})`), (m, c) => named(m[1] as string, c)],
  // "on election eve"
  [flex('(?:on |in |at )?(?:the )?(?:Election|election)[- ][Ee]ve'), readElectionEve],
  // "since the Brexit vote", "in the week of Lehman's collapse", "the day Lehman failed"
  [flex(`since (?:the (?:day|night|morning) (?:of |that |when |on which )?)?(${eventTold})`), readSinceEvent],
  [flex(`(?:in |during )?the (week|month) (?:of|that|in which|when)? ?(${eventTold})`), readSpanOfEvent],
  [flex(`(?:on )?the (?:day|night|morning) (?:of |that |when |on which )?(${eventTold})`), readEvent],
  [flex(`(?:(?:right |just |shortly |soon )?after|following|in the wake of) (${eventTold})`), readEvent],
  // "When Russia invaded Ukraine", and not "in February 2022, when Russia invaded Ukraine"
  [flex(`(?<!, )(?:when|once|as) (${eventClause})`), readEvent],
  // "Britain voted to leave, and in two sessions"
  [flex(`(?<=^\\W*(?:and |then |but )?|[,;] (?:and |then |but ))(${eventClause})(?=[,;] )`), readEvent],
  // "the Friday after the 2020 election", "the eve of Thanksgiving", "two days after Christmas"
  [
    flex(
      `(?:on |in |at )?(?:(?:(?<!\\b(?:in|over|during|within|for|across|the|first|next|past|last) )(${count}) ((?:trading )?(?:day|session|week|month)s?)|(?:the )?((?:trading )?day|session|morning)|(?:the )?(${weekday})) (before|after|following)|(?:the )?eve of) (${occasion})`,
    ),
    readBesideOccasion,
  ],
  // "to Christmas Eve", "from the close on Election Day"
  [
    flex(
      `(?<=\\b(?:to|until|through|till|and|from|between) (?:the (?:close|evening|night) (?:of|on) )?)(${occasionName})(?! (?:rally|surge|bounce|rout|selloff|sell-off|gains?|season|shopping|sales|result|results|trade|week|month|year))`,
    ),
    readOccasion,
  ],
  [
    flex(
      `(since|than (?:(?:it|they) (?:was|were|did|stood) )?(?:on|before)|(?:above|below|beneath) (?:where (?:it|they) (?:had )?(?:stood|traded|closed|been|was|were)|(?:its|their) (?:close|level)) (?:on|before)|(?:above|below|beneath) (?:its|their)(?= Election Day (?:close|level)\\b)) (?:the )?(?:Election (?:Day|Night)|(?:US |U\\.S\\. |presidential |mid-?term )?(?:election|vote)|election result|night of the (?:vote|election))|(?:in |the )*(election week)|(?:in |the )*(week of the (?:vote|election))|(?:on |the )*(?:Election (?:Day|Night)|night of the (?:vote|election))`,
    ),
    readElection,
  ],
  // "after the 2016 election"
  [flex(`(?:(since) |(?:after|following) )?the (${year}) (?:US |U\\.S\\. |presidential )*election`), readElectionOf],
];
