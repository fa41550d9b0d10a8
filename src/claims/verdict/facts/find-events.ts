import { parseIsoDate } from '../../../core/index.ts';
import type { Fact } from '../../../data/index.ts';
import type { EventStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';

/** One fact of record. */
export interface DatedEvent {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly day: number;
  /** The day the world knew. */
  readonly announced: number;
  readonly source: string;
  readonly isEstimate: boolean;
}

/** Part of the words of a topic that an event has to share with it, and how many of them at least. */
const sharedShare = 0.75;
const sharedWords = 2;

/** Words that name no event. */
const emptyWords = new Set(
  'about after and are before been bill came comes due effect effective falls happened happens is place scheduled set take taken takes taking took date day for from had has have his into its new now onto over same than that the their then this through under was were when will with year'.split(
    ' ',
  ),
);

/** Words that tell the beginning of what lasts from its end: they choose among events and do not find them. */
const phaseWords = {
  begin: /^(beg[aiu]n|begins|beginning|start|started|starts|starting|onset|entered|enters)$/,
  end: /^(end|ended|ends|ending|conclude|concluded|concludes|expire|expired|expires|over|reopen|reopened|reopens)$/,
};

type Phase = keyof typeof phaseWords;

/** The events on record up to the later date, whenever they were announced. */
export function listEvents(context: JudgeContext): readonly DatedEvent[] {
  return context.view('as-of').facts('events').map(toEvent);
}

/** Rows of the table are read once: most texts are compared with all of them. */
const eventsByRow = new WeakMap<Fact, DatedEvent>();

function toEvent(row: Fact): DatedEvent {
  const event = eventsByRow.get(row) ?? readEvent(row);
  eventsByRow.set(row, event);
  return event;
}

function readEvent(row: Fact): DatedEvent {
  return {
    id: String(row.id),
    kind: String(row.kind),
    title: String(row.title),
    day: parseIsoDate(String(row.date)),
    announced: row.published,
    source: String(row.source),
    isEstimate: row.status !== 'confirmed',
  };
}

/** The event that the lexicon names, else those whose id, kind and title share most of the words of the topic. */
export function findEvents({ event, topic }: EventStatement, events: readonly DatedEvent[]): readonly DatedEvent[] {
  const named = events.filter(({ id }) => id === event);
  if (named.length > 0) return named;
  const text = `${topic} ${event ?? ''}`;
  const wanted = toStems(text);
  if (wanted.length === 0) return [];
  const scored = events.map((one) => ({ one, shared: countShared(wanted, toEventStems(one)) }));
  const best = Math.max(0, ...scored.map(({ shared }) => shared));
  const isEnough = best >= Math.min(sharedWords, wanted.length) && best >= sharedShare * wanted.length;
  const found = isEnough ? scored.filter(({ shared }) => shared === best).map(({ one }) => one) : [];
  return pickPhase(found, toPhase(text));
}

/** A topic of one word, as "reconstitution": what comes again each year, of which the record may hold another year's. */
export function isBareTopic({ event, topic }: EventStatement): boolean {
  return event === undefined && toStems(topic).length < sharedWords;
}

function toText({ id, kind, title }: DatedEvent): string {
  return `${id} ${kind} ${title}`;
}

/** Of beginnings and ends those that are spoken of, where there are any. */
function pickPhase(found: readonly DatedEvent[], phase: Phase | undefined): readonly DatedEvent[] {
  if (phase === undefined) return found;
  const same = found.filter((one) => toEventPhase(one) === phase);
  return same.length > 0 ? same : found.filter((one) => toEventPhase(one) === undefined);
}

/** Whether an event begins or ends what lasts; a business-cycle peak begins a recession. */
export function toEventPhase(event: DatedEvent): Phase | undefined {
  if (event.kind === 'recession-peak') return 'begin';
  return event.kind === 'recession-trough' ? 'end' : toPhase(toText(event));
}

function toPhase(text: string): Phase | undefined {
  const words = toWords(text);
  const phases: readonly Phase[] = ['end', 'begin'];
  return phases.find((phase) => words.some((word) => phaseWords[phase].test(word)));
}

function toWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

/** Stems of words of at least three letters, each once: "shutdowns" and "shutdown" are one. */
function toStems(text: string): string[] {
  const isName = (word: string): boolean =>
    !emptyWords.has(word) && Object.values(phaseWords).every((words) => !words.test(word));
  return [
    ...new Set(
      toWords(text)
        .filter(isName)
        .map((word) => word.replace(/(ings?|ed|es|s)$/u, '') || word),
    ),
  ];
}

const stemsByEvent = new WeakMap<DatedEvent, readonly string[]>();

function toEventStems(event: DatedEvent): readonly string[] {
  const stems = stemsByEvent.get(event) ?? toStems(toText(event));
  stemsByEvent.set(event, stems);
  return stems;
}

function countShared(wanted: readonly string[], own: readonly string[]): number {
  return wanted.filter((word) => own.some((other) => isAlike(word, other))).length;
}

/** Long words are alike where one begins the other: "nominat" and "nominate". */
function isAlike(word: string, other: string): boolean {
  const isLong = Math.min(word.length, other.length) >= 5;
  return word === other || (isLong && (word.startsWith(other) || other.startsWith(word)));
}
