import type { Statement, Subject } from '../statement.ts';

function listSubjects(statement: Statement): Subject[] {
  const subject = 'subject' in statement ? statement.subject : null;
  const against = 'against' in statement ? statement.against : undefined;
  return [...(subject === null ? [] : [subject]), ...(against === undefined ? [] : [against])];
}

/** "The Nasdaq", in a text that names the Nasdaq Composite: an open name is short for the index that it names in full. */
export function withNamesInFull(statements: readonly Statement[]): Statement[] {
  const subjects = statements.flatMap(listSubjects);
  const full = new Map<string | undefined, Subject>();
  for (const subject of subjects) {
    const series = subject.readings[0]?.series;
    if (subject.type === 'index' && !subject.isAmbiguous && !full.has(series)) full.set(series, subject);
  }
  const inFull = (subject: Subject): Subject => {
    const named = subject.isAmbiguous ? full.get(subject.readings[0]?.series) : undefined;
    return named === undefined ? subject : { ...subject, readings: named.readings, isAmbiguous: false };
  };
  if (!subjects.some(({ isAmbiguous, readings }) => isAmbiguous && full.has(readings[0]?.series)))
    return [...statements];
  return statements.map((statement) => {
    const subject = 'subject' in statement && statement.subject !== null ? inFull(statement.subject) : undefined;
    const against = 'against' in statement && statement.against !== undefined ? inFull(statement.against) : undefined;
    return {
      ...statement,
      ...(subject === undefined ? {} : { subject }),
      ...(against === undefined ? {} : { against }),
    } as Statement;
  });
}
