import { parentPort } from 'node:worker_threads';
import { RotascopeError } from '../../core/index.ts';
import type { ParsedText } from './parsed-text.ts';
import type { ParseReply, ParseRequest } from './worker-messages.ts';

/** A thread that turns pages and PDFs into text: whatever they do to it, the main thread goes on. */
parentPort?.on('message', async (request: ParseRequest) => {
  const reply: ParseReply = await parse(request).then(
    (parsed) => ({ parsed }),
    (cause: unknown) => ({ fault: faultOf(cause) }),
  );
  parentPort?.postMessage(reply);
});

/** Each format loads its own libraries. */
async function parse(request: ParseRequest): Promise<ParsedText> {
  if (request.format === 'pdf') {
    const { parsePdf } = await import('./pdf/parse-pdf.ts');
    return parsePdf(request.bytes, request.mostCharacters);
  }
  if (request.format === 'markdown') {
    const { parseMarkdown } = await import('./parse-markdown.ts');
    return parseMarkdown(request.text);
  }
  const { parseHtml } = await import('./html/parse-html.ts');
  return parseHtml(request.text);
}

function faultOf(cause: unknown): string {
  if (cause instanceof RotascopeError) return cause.message;
  const isTooDeep = cause instanceof RangeError && /call stack/i.test(cause.message);
  if (isTooDeep) return 'its elements are nested too deep to be read';
  return `it could not be parsed: ${cause instanceof Error ? cause.message : String(cause)}`;
}
