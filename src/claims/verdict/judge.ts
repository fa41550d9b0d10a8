import { RotascopeError } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { LevelStatement, Statement } from '../statement.ts';
import { judgeBreakout } from './breakout.ts';
import { judgeClosesInRow } from './closes-in-row.ts';
import type { JudgeContext } from './context.ts';
import { judgeDrawdown } from './drawdown.ts';
import { judgeExtreme } from './extreme.ts';
import {
  judgeBreadth,
  judgeComparison,
  judgeDiscount,
  judgeEvent,
  judgeGrowth,
  judgeIndicator,
  judgeMembership,
  judgeMultiple,
  judgeOther,
  judgePolicyMove,
  judgePolicyRate,
} from './facts/index.ts';
import { judgeFirstTime } from './first-time.ts';
import { judgeForetold } from './foretold.ts';
import { toJudgement } from './judgements.ts';
import { judgeLeadBreak } from './lead-break.ts';
import { judgeLevel } from './level.ts';
import { judgeMovingAverage } from './moving-average.ts';
import { negate } from './negate.ts';
import { judgePerformance } from './performance.ts';
import { judgeQuoteRow } from './quote-row.ts';
import { judgeRanking } from './ranking.ts';
import { judgeRecord } from './record.ts';
import { judgeRelativeReturn } from './relative-return.ts';
import { judgeReturn } from './return.ts';
import { judgeStreak } from './streak.ts';
import { judgeUsualLead } from './usual-lead.ts';
import { judgeVolume } from './volume.ts';

/** The verdict on a statement, by measuring it: as dated, then outdated, then misdated, else contradicted. */
export function judgeStatement(statement: Statement, context: JudgeContext): Judgement {
  try {
    return withBeyond(statement, dispatch(statement, context));
  } catch (error) {
    if (!(error instanceof RotascopeError) || error.code !== 'invalid-date') throw error;
    return toJudgement('unmeasurable', `The period lies outside the calendar of sessions: ${error.message}.`);
  }
}

/** A direction that holds does not bear out what is said beyond it; one that does not hold is false with all that is. */
function withBeyond({ beyond }: Statement, judgement: Judgement): Judgement {
  if (beyond === undefined || judgement.verdict !== 'supported') return judgement;
  return {
    ...judgement,
    verdict: 'unmeasurable',
    reason: `The direction holds, and “${beyond}” is not measured: it would take the other times or moves that it is set against, each by the same measure. ${judgement.reason}`,
  };
}

/** Kinds whose negation is judged from the positive statement; the others know of their own. */
function dispatch(statement: Statement, context: JudgeContext): Judgement {
  switch (statement.kind) {
    case 'return':
      return judgeNegated(statement, judgeReturn(statement, context));
    case 'relative-return':
      return judgeNegated(statement, judgeRelativeReturn(statement, context));
    case 'level':
      return judgeNegated(statement, judgeLevelTold(statement, context));
    case 'record':
      return judgeNegated(statement, judgeForetold(statement, context, judgeRecord));
    case 'streak':
      return judgeNegated(statement, judgeForetold(statement, context, judgeStreak));
    case 'breakout':
      return judgeNegated(statement, judgeForetold(statement, context, judgeBreakout));
    case 'drawdown':
      return judgeNegated(statement, judgeForetold(statement, context, judgeDrawdown));
    case 'volume':
      return judgeNegated(statement, judgeForetold(statement, context, judgeVolume));
    case 'extreme':
      return judgeNegated(statement, judgeForetold(statement, context, judgeExtreme));
    case 'ranking':
      return judgeNegated(statement, judgeForetold(statement, context, judgeRanking));
    case 'moving-average':
      return judgeNegated(
        statement,
        judgeFirstTime(statement, judgeForetold(statement, context, judgeMovingAverage), context),
      );
    case 'quote-row':
      return judgeQuoteRow(statement, context);
    case 'multiple':
      return judgeMultiple(statement, context);
    case 'discount':
      return judgeDiscount(statement, context);
    case 'growth':
      return judgeGrowth(statement, context);
    case 'policy-rate':
      return judgePolicyRate(statement, context);
    case 'policy-move':
      return judgePolicyMove(statement, context);
    case 'indicator':
      return judgeFirstTime(statement, judgeIndicator(statement, context), context);
    case 'breadth':
      return judgeBreadth(statement, context);
    case 'comparison':
      return judgeComparison(statement);
    case 'membership':
      return judgeMembership(statement, context);
    case 'event':
      return judgeEvent(statement, context);
    case 'lead-break':
      return judgeNegated(statement, judgeLeadBreak(statement, context));
    case 'usual-lead':
      return judgeNegated(statement, judgeUsualLead(statement, context));
    case 'performance':
      return judgeNegated(statement, judgePerformance(statement, context));
    case 'other':
      return judgeOther(statement, context);
  }
}

/** A level, and what is told of it besides: that it was the first such time, or how long it has been so. */
function judgeLevelTold(statement: LevelStatement, context: JudgeContext): Judgement {
  const judgement = judgeFirstTime(statement, judgeLevel(statement, context), context);
  return judgeClosesInRow(statement, judgement, context);
}

function judgeNegated({ negated }: Statement, judgement: Judgement): Judgement {
  return negated ? negate(judgement) : judgement;
}
