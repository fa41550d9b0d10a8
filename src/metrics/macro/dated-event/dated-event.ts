import { z } from 'zod';
import { parseIsoDate, toIsoDate } from '../../../core/index.ts';
import { nearestName } from '../../../data/index.ts';
import { defineMetric } from '../../definition.ts';
import { NotMeasurable } from '../../warning.ts';

export const datedEvent = defineMetric({
  id: 'dated-event',
  version: 1,
  name: 'Dated event',
  family: 'macro',
  basis: 'reported',
  question: 'Had it happened, and how long ago, or how far ahead is it, as known on the date?',
  formula: 'as-of date - date of the event',
  conventions: ['an event counts from the day it was announced; before that it is not known', 'negative: still ahead'],
  warmUp: 'the event, announced',
  references: ['reference/events.csv names the source of each event'],
  value: { unit: 'days', meaning: 'days since the event; negative before it' },
  details: {
    title: { unit: 'text', meaning: 'what it is' },
    date: { unit: 'date', meaning: 'day it took, or takes, effect' },
    announced: { unit: 'date', meaning: 'day the world could know' },
    status: { unit: 'text', meaning: 'confirmed or estimated' },
    source: { unit: 'text', meaning: 'publisher' },
  },
  params: z.object({
    event: z.string().min(1).max(100).default('obbba-signed').describe('id of the event, from reference/events.csv'),
  }),
  inputs: () => [{ facts: 'events' }],
  evaluate({ view, warn, cite }, params) {
    const rows = view.facts('events');
    const row = rows.find(({ id }) => id === params.event);
    if (row === undefined) {
      const hint = nearestName(
        params.event,
        rows.map(({ id }) => String(id)),
      );
      const nearest = hint === undefined ? '' : `; did you mean ${hint}?`;
      throw new NotMeasurable(
        'no-observation',
        `no event "${params.event}" was known on ${toIsoDate(view.asOf)}${nearest}`,
      );
    }
    cite([row]);
    const day = parseIsoDate(String(row.date));
    if (row.status !== 'confirmed') warn('estimated', `the date of ${params.event} is ${row.status}`);
    const since = Math.min(day, view.asOf);
    return {
      value: view.asOf - day,
      window: { base: since, first: since, last: view.asOf },
      details: {
        title: String(row.title),
        date: toIsoDate(day),
        announced: toIsoDate(row.published),
        status: String(row.status),
        source: String(row.source),
      },
    };
  },
});
