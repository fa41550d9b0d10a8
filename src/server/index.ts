export { createOpenApi } from './open-api.ts';
export { type RunningServer, type ServerOptions, startServer } from './start-server.ts';
