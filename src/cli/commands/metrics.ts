import { describeMetric, findMetric, metricList } from '../../metrics/index.ts';
import { printJson, printLines } from '../print.ts';
import { alignColumns, heading, wrapText } from '../text.ts';

export function runMetrics(options: { json?: boolean }): void {
  if (options.json) {
    printJson(metricList.map(describeMetric));
    return;
  }
  const families = [...new Set(metricList.map(({ family }) => family))];
  printLines(
    families.flatMap((family) => [
      heading(family),
      ...alignColumns(
        metricList.filter((metric) => metric.family === family).map((metric) => [`  ${metric.id}`, metric.question]),
      ),
      '',
    ]),
  );
}

export function runExplain(id: string, options: { json?: boolean }): void {
  const metric = findMetric(id);
  const described = describeMetric(metric);
  if (options.json) {
    printJson(described);
    return;
  }
  const outputs = (specs: Readonly<Record<string, { unit: string; meaning: string }>>): string[] =>
    alignColumns(Object.entries(specs).map(([name, { unit, meaning }]) => [`  ${name}`, `[${unit}]`, meaning]));
  printLines([
    `${metric.name} (${metric.id}, version ${metric.version}, ${metric.basis})`,
    ...wrapText(metric.question),
    '',
    heading('formula'),
    ...wrapText(metric.formula, '  '),
    '',
    heading('conventions'),
    ...metric.conventions.flatMap((convention) => wrapText(convention, '  - ')),
    ...wrapText(`needs ${metric.warmUp}`, '  - '),
    '',
    heading('inputs'),
    ...described.inputs.flatMap((input) => wrapText(input, '  - ')),
    '',
    heading('parameters'),
    ...alignColumns(
      described.params.map((param) => [
        `  --${param.name}`,
        param.default === null ? '(required)' : `(${param.default === '' ? 'none' : param.default})`,
        [param.description, param.range].filter(Boolean).join('; '),
      ]),
    ),
    ...(described.params.length === 0 ? ['  none'] : []),
    '',
    heading('outputs'),
    ...outputs({ value: metric.value, ...metric.details }),
    ...(metric.points === undefined ? [] : ['', heading('points'), ...outputs(metric.points)]),
    '',
    heading('references'),
    ...metric.references.flatMap((reference) => wrapText(reference, '  - ')),
  ]);
}
