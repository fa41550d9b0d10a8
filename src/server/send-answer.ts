import type { FastifyReply, FastifyRequest } from 'fastify';
import { isHeld, toTagOfBytes } from './entity-tag.ts';
import type { ServedAnswer } from './served-answer.ts';

/** Sends an answer with the tag of its bytes, or tells that its reader holds it already. */
export function sendTagged(request: FastifyRequest, reply: FastifyReply, served: ServedAnswer): FastifyReply {
  const tag = toTagOfBytes(served.body);
  reply.headers({ etag: tag, 'cache-control': 'no-cache' });
  return isHeld(request.headers['if-none-match'], tag) ? reply.code(304).send() : sendServed(served, reply);
}

/** Sends an answer with its own headers. */
export function sendServed({ contentType, body, headers }: ServedAnswer, reply: FastifyReply): FastifyReply {
  return reply.headers(headers).type(contentType).send(body);
}
