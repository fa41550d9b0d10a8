import { advanceDecline } from './breadth/advance-decline/advance-decline.ts';
import { concentration } from './breadth/concentration/concentration.ts';
import { equalVersusCapWeight } from './breadth/equal-versus-cap-weight/equal-versus-cap-weight.ts';
import { indexWeight } from './breadth/index-weight/index-weight.ts';
import { mcClellanOscillator } from './breadth/mcclellan-oscillator/mcclellan-oscillator.ts';
import { meanPairwiseCorrelation } from './breadth/mean-pairwise-correlation/mean-pairwise-correlation.ts';
import { membersOutperforming } from './breadth/members-outperforming/members-outperforming.ts';
import { newHighsLows } from './breadth/new-highs-lows/new-highs-lows.ts';
import { returnDispersion } from './breadth/return-dispersion/return-dispersion.ts';
import { sectorContribution } from './breadth/sector-contribution/sector-contribution.ts';
import { shareAboveAverage } from './breadth/share-above-average/share-above-average.ts';
import type { MetricDefinition } from './definition.ts';
import { driverBeta } from './drivers/driver-beta/driver-beta.ts';
import { impliedPmi } from './drivers/implied-pmi/implied-pmi.ts';
import { realPolicyRate } from './drivers/real-policy-rate/real-policy-rate.ts';
import { styleLeadership } from './drivers/style-leadership/style-leadership.ts';
import { activeReturn } from './leadership/active-return/active-return.ts';
import { activeReturnRank } from './leadership/active-return-rank/active-return-rank.ts';
import { breakout } from './leadership/breakout/breakout.ts';
import { drawdown } from './leadership/drawdown/drawdown.ts';
import { levelExtreme } from './leadership/level-extreme/level-extreme.ts';
import { meanActiveReturn } from './leadership/mean-active-return/mean-active-return.ts';
import { movingAverageGap } from './leadership/moving-average-gap/moving-average-gap.ts';
import { outperformanceStreak } from './leadership/outperformance-streak/outperformance-streak.ts';
import { periodReturn } from './leadership/period-return/period-return.ts';
import { recordHigh } from './leadership/record-high/record-high.ts';
import { relativeStrength } from './leadership/relative-strength/relative-strength.ts';
import { returnExtreme } from './leadership/return-extreme/return-extreme.ts';
import { returnRanking } from './leadership/return-ranking/return-ranking.ts';
import { returnStreak } from './leadership/return-streak/return-streak.ts';
import { rotationMap } from './leadership/rotation-map/rotation-map.ts';
import { rotationState } from './leadership/rotation-state/rotation-state.ts';
import { shareAboveLevel } from './leadership/share-above-level/share-above-level.ts';
import { shareOutperforming } from './leadership/share-outperforming/share-outperforming.ts';
import { sizePremium } from './leadership/size-premium/size-premium.ts';
import { volumeRatio } from './leadership/volume-ratio/volume-ratio.ts';
import { windowSensitivity } from './leadership/window-sensitivity/window-sensitivity.ts';
import { creditSpread } from './macro/credit-spread/credit-spread.ts';
import { datedEvent } from './macro/dated-event/dated-event.ts';
import { inflation } from './macro/inflation/inflation.ts';
import { latestValue } from './macro/latest-value/latest-value.ts';
import { manufacturingPmi } from './macro/manufacturing-pmi/manufacturing-pmi.ts';
import { policyMoves } from './macro/policy-moves/policy-moves.ts';
import { policyRate } from './macro/policy-rate/policy-rate.ts';
import { policySpread } from './macro/policy-spread/policy-spread.ts';
import { treasuryYield } from './macro/treasury-yield/treasury-yield.ts';
import { yieldCurveSlope } from './macro/yield-curve-slope/yield-curve-slope.ts';
import { growthGap } from './reported/growth-gap/growth-gap.ts';
import { multipleDiscount } from './reported/multiple-discount/multiple-discount.ts';
import { publishedGrowth } from './reported/published-growth/published-growth.ts';
import { publishedMultiple } from './reported/published-multiple/published-multiple.ts';
import { analogueWindows } from './structure/analogue-windows/analogue-windows.ts';
import { changePoints } from './structure/change-points/change-points.ts';
import { chowTest } from './structure/chow-test/chow-test.ts';
import { leadBaseRate } from './structure/lead-base-rate/lead-base-rate.ts';
import { leadBreak } from './structure/lead-break/lead-break.ts';
import { leadProbability } from './structure/lead-probability/lead-probability.ts';
import { leadSignificance } from './structure/lead-significance/lead-significance.ts';
import { leadershipCycles } from './structure/leadership-cycles/leadership-cycles.ts';
import { markovRegime } from './structure/markov-regime/markov-regime.ts';
import { meanBreaks } from './structure/mean-breaks/mean-breaks.ts';
import { onlineChangePoints } from './structure/online-change-points/online-change-points.ts';
import { regressionBreaks } from './structure/regression-breaks/regression-breaks.ts';
import { sharpeDifference } from './structure/sharpe-difference/sharpe-difference.ts';
import { structuralBreakTest } from './structure/structural-break-test/structural-break-test.ts';
import { dividendYield } from './valuation/dividend-yield/dividend-yield.ts';
import { impliedDividendYield } from './valuation/implied-dividend-yield/implied-dividend-yield.ts';
import { multiplePercentile } from './valuation/multiple-percentile/multiple-percentile.ts';
import { reRatingToParity } from './valuation/re-rating-to-parity/re-rating-to-parity.ts';
import { smallCapShare } from './valuation/small-cap-share/small-cap-share.ts';
import { trailingPriceEarnings } from './valuation/trailing-price-earnings/trailing-price-earnings.ts';

/** Every registered metric, by family and then in the order a reader meets them. Adding one is one line here. */
export const metricList: readonly MetricDefinition[] = [
  periodReturn,
  activeReturn,
  relativeStrength,
  outperformanceStreak,
  recordHigh,
  breakout,
  drawdown,
  shareAboveLevel,
  rotationState,
  rotationMap,
  activeReturnRank,
  windowSensitivity,
  meanActiveReturn,
  shareOutperforming,
  sizePremium,
  returnStreak,
  returnExtreme,
  levelExtreme,
  movingAverageGap,
  returnRanking,
  volumeRatio,
  shareAboveAverage,
  newHighsLows,
  advanceDecline,
  mcClellanOscillator,
  equalVersusCapWeight,
  concentration,
  indexWeight,
  returnDispersion,
  meanPairwiseCorrelation,
  membersOutperforming,
  sectorContribution,
  trailingPriceEarnings,
  multiplePercentile,
  dividendYield,
  impliedDividendYield,
  reRatingToParity,
  smallCapShare,
  driverBeta,
  impliedPmi,
  realPolicyRate,
  styleLeadership,
  policyRate,
  policyMoves,
  policySpread,
  treasuryYield,
  yieldCurveSlope,
  creditSpread,
  inflation,
  manufacturingPmi,
  latestValue,
  datedEvent,
  publishedMultiple,
  multipleDiscount,
  publishedGrowth,
  growthGap,
  leadBreak,
  structuralBreakTest,
  meanBreaks,
  regressionBreaks,
  chowTest,
  leadershipCycles,
  analogueWindows,
  leadBaseRate,
  leadSignificance,
  sharpeDifference,
  leadProbability,
  markovRegime,
  changePoints,
  onlineChangePoints,
];
