export {
  type Basis,
  type DetailScalar,
  type DetailValue,
  defineMetric,
  type Evaluation,
  type InputRef,
  isList,
  type MetricContext,
  type MetricDefinition,
  type MetricFamily,
  type OutputSpec,
} from './definition.ts';
export { describeMetric, type MetricDescription, type ParamDescription } from './describe.ts';
export { metricList } from './list.ts';
export { type HistoryStep, historySteps, type MetricHistory, measureHistory } from './measure-history.ts';
export {
  type GivenParams,
  type Measurement,
  type MeasurementInput,
  measureMetric,
  parseParams,
} from './measurement.ts';
export { createMeasurer, isStoreFault, type Measurer, measureAtHand } from './measurer.ts';
export { findMetric, lastCommonDate, measure } from './registry.ts';
export { type Unit, unitMeanings } from './unit.ts';
export { type Warning, type WarningCode, warningMeanings } from './warning.ts';
