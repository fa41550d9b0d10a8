// Where the evaluations find the product, its parts and the figures.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const shared = process.env.ROTASCOPE_SHARED ?? join(root, '..', 'shared');

const dist = process.env.ROTASCOPE_DIST ?? join(root, 'dist');

/** A part of the product as built: "core", "claims". */
export const load = (name) => import(pathToFileURL(join(dist, `${name}.js`)).href);
