import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errorTable } from '../../src/core/index.ts';
import { describeMetric, metricList } from '../../src/metrics/index.ts';
import { createOpenApi } from '../../src/server/index.ts';
import { routes } from '../../src/server/routes/index.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let server: TestApp;
beforeAll(() => {
  server = createTestApp();
});
afterAll(() => server.close());

const document = createOpenApi();
const operations = Object.entries(document.paths).flatMap(([url, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ url, method, operation })),
);

/** Every reference of a JSON value. */
function listReferences(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '$ref' && typeof inner === 'string' ? [inner] : listReferences(inner),
  );
}

describe('the OpenAPI document', () => {
  it('has what version 3.1 asks of every operation', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
    for (const { url, method, operation } of operations) {
      expect(['get', 'post']).toContain(method);
      const inUrl = [...url.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const path = operation.parameters.filter((one) => one.in === 'path');
      expect(path.map(({ name }) => name)).toEqual(inUrl);
      expect(path.every(({ required }) => required)).toBe(true);
      const names = operation.parameters.map((one) => `${one.in} ${one.name}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { schema } of operation.parameters) expect(() => z.fromJSONSchema(schema)).not.toThrow();
      for (const response of Object.values(operation.responses))
        expect(response.description ?? response.$ref).toBeTruthy();
      expect(operation.responses).toHaveProperty('200');
    }
  });

  it('refers to nothing that is not there', () => {
    const { schemas, responses } = document.components;
    const known = Object.entries({ schemas, responses }).flatMap(([kind, parts]) =>
      Object.keys(parts).map((name) => `#/components/${kind}/${name}`),
    );
    const references = listReferences(document);
    expect(references.length).toBeGreaterThan(metricList.length);
    expect(known).toEqual(expect.arrayContaining(references));
  });

  it('lists every route, and every metric with its parameters', () => {
    for (const { url, method } of routes) expect(document.paths[url]).toHaveProperty(method.toLowerCase());
    for (const metric of metricList) {
      const { parameters = [] } = document.paths[`/v1/metrics/${metric.id}`]?.get ?? {};
      const { params } = describeMetric(metric);
      expect(parameters.map(({ name }) => name)).toEqual([...params.map(({ name }) => name), 'asOf']);
      params.forEach((param, i) => {
        const { schema, required, description } = parameters[i] ?? {};
        expect({ required, description, type: schema?.type, default: schema?.default ?? null }).toEqual({
          required: param.default === null,
          description: param.description,
          type: param.type,
          default: param.default,
        });
      });
    }
  });

  it('is what the server serves', async () => {
    const answer = await server.get('/openapi.json');
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(document)));
  });
});

describe('the page at /docs', () => {
  it('tells every route, parameter and error, without a script and under a policy that allows none', async () => {
    const { body, headers } = await server.get('/docs');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(body).not.toMatch(/<script|\son\w+=|src=|url\(|@import/i);
    for (const { operationId } of operations.map(({ operation }) => operation)) {
      expect(body).toContain(`id="${operationId}"`);
    }
    for (const code of Object.keys(errorTable)) expect(body).toContain(`id="${code}"`);
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('tags of answers', () => {
  const url = '/v1/metrics/period-return?series=^RUT&asOf=2026-01-22';

  it('save the answer to who holds it already', async () => {
    const first = await server.get(url);
    const tag = String(first.headers.etag);
    for (const held of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await server.get(url, { 'if-none-match': held });
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag]);
    }
    expect((await server.get(url, { 'if-none-match': '"other"' })).body).toBe(first.body);
    const reordered = await server.get('/v1/metrics/period-return?asOf=2026-01-22&series=%5ERUT');
    expect(reordered.headers.etag).toBe(tag);
  });

  it('differ by date, parameter and metric, and errors have none', async () => {
    const urls = [url, url.replace('22', '21'), url.replace('RUT', 'NDX'), url.replace('period-return', 'record-high')];
    const tags = await Promise.all(urls.map(async (one) => (await server.get(one)).headers.etag));
    expect(new Set(tags).size).toBe(urls.length);
    const fault = await server.get('/v1/metrics/period-return?series=^RUTT');
    expect(fault.headers).not.toHaveProperty('etag');
    expect(fault.headers['cache-control']).toBe('no-store');
  });

  it('stand on lists and documents too', async () => {
    for (const one of ['/v1/metrics', '/v1/series', '/v1/ledger', '/openapi.json', '/docs']) {
      const { headers } = await server.get(one);
      expect((await server.get(one, { 'if-none-match': String(headers.etag) })).statusCode).toBe(304);
    }
  });
});

describe('pages of a list', () => {
  it.each([1, 7, 1_000])('of %i items make up the whole, each item once', async (limit) => {
    const ids: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const page: { items: { id: string }[]; next: string | null; total: number } = (
        await server.get(`/v1/metrics?limit=${limit}${cursor}`)
      ).json();
      expect(page.total).toBe(metricList.length);
      ids.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(ids).toEqual(metricList.map(({ id }) => id));
  });
});
