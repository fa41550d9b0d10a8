import { renderToStaticMarkup } from 'preact-render-to-string';
import { errorTable } from '../core/index.ts';
import { docsStylesheet } from './docs-stylesheet.ts';
import type { OpenApi, Operation, Parameter } from './open-api.ts';

interface Listed {
  readonly method: string;
  readonly url: string;
  readonly operation: Operation;
}

/** The OpenAPI document for people: a page without a script. */
export function renderDocsPage(openApi: OpenApi): string {
  const listed = Object.entries(openApi.paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, operation]): Listed => ({ method: method.toUpperCase(), url, operation })),
  );
  const isMetric = ({ operation }: Listed): boolean => operation.operationId.startsWith('measure-');
  return `<!doctype html>\n${renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{openApi.info.title} API</title>
        <style dangerouslySetInnerHTML={{ __html: docsStylesheet }} />
      </head>
      <body>
        <h1>
          {openApi.info.title} {openApi.info.version}: HTTP API
        </h1>
        <p>
          {openApi.info.description} The same as data: <a href="/openapi.json">/openapi.json</a>
        </p>
        <h2>Requests</h2>
        {listed.filter((one) => !isMetric(one)).map(OperationSection)}
        <h2>Metrics</h2>
        {listed.filter(isMetric).map(OperationSection)}
        <h2>Errors</h2>
        <p>Every error is a problem document (RFC 9457) with the code and what to do.</p>
        <ErrorRows />
      </body>
    </html>,
  )}\n`;
}

function OperationSection({ method, url, operation }: Listed) {
  const { operationId, summary, description, parameters, requestBody } = operation;
  return (
    <section id={operationId}>
      <h3>
        <code>
          {method} {url}
        </code>
      </h3>
      <p>
        {summary}
        {description === undefined ? '' : ` ${description}`}
      </p>
      {requestBody === undefined ? null : <p>Body: {Object.keys(requestBody.content).join(', ')}</p>}
      {parameters.length === 0 ? null : <ParameterRows parameters={parameters} />}
    </section>
  );
}

function ParameterRows({ parameters }: { readonly parameters: readonly Parameter[] }) {
  return (
    <details>
      <summary>{parameters.map(({ name }) => name).join(', ')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">parameter</th>
            <th scope="col">meaning</th>
            <th scope="col">values</th>
            <th scope="col">default</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ name, description, schema, required }) => (
            <tr key={name}>
              <td>
                <code>{name}</code>
              </td>
              <td>{description}</td>
              <td>{toValues(schema)}</td>
              <td>{required ? 'required' : String(schema.default ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function toValues({ type, enum: values, minimum, maximum }: Parameter['schema']): string {
  if (Array.isArray(values)) return values.join(', ');
  const isBounded = typeof minimum === 'number' && typeof maximum === 'number';
  return isBounded ? `${minimum} to ${maximum}` : String(type);
}

function ErrorRows() {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">code</th>
          <th scope="col">status</th>
          <th scope="col">what to do</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(errorTable).map(([code, { httpStatus, remedy }]) => (
          <tr key={code} id={code}>
            <td>
              <code>{code}</code>
            </td>
            <td>{httpStatus}</td>
            <td>{remedy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
