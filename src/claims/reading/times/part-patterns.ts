/** Parts of what the calendar names: "early December 2025", "the late 1990s". */

import type { TimePattern } from './found-time.ts';
import { readDecade, readDecadePart, readPart } from './parts-of-spans.ts';
import { flex, monthYear, quarterName, year } from './time-words.ts';

export const partPatterns: readonly TimePattern[] = [
  // "early December 2025", "late 2025", "mid-2026", "the end of 2024"
  [
    flex(
      `(?:the )?(early|mid|late|middle of|beginning of|start of|end of|close of|turn of|opening of|dawn of|opening weeks of|opening days of|early days of|first weeks of|first days of|final weeks of|closing weeks of|final days of|last days of|last weeks of|opening months of|final months of|early part of|latter part of|later part of|back end of|tail end of|latter months of|closing months of|early weeks of|first trading sessions of|opening sessions of|first sessions of|first trading days of|opening bells of)(?:-| |- )(?:the )?(${monthYear}|${quarterName}|${year}|this year|last year|the year|this month|last month|the month|the quarter|week|the week|next year|new year|the new year)`,
    ),
    readPart,
  ],
  [flex(`(?:the )?(early|mid|late)(?:-| )?(?:the )?((?:19|20)\\d0)s`), readDecadePart],
  [flex('(?:the )?((?:19|20)\\d0)s'), readDecade],
];
