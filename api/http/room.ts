// A room's routes, listed as data: the server mounts them, the matrix tests them, OpenAPI describes them.
import type { Dataset } from '../datasets/dataset.ts';
import type { Endpoint } from './endpoint.ts';

export type Method = 'get' | 'post' | 'put' | 'delete';

export interface Route {
  method: Method;
  /** Path below /api, Express style: `/learners/:id`. */
  path: string;
  endpoint: Endpoint;
  /** Whose rows the answer shows, for the documentation. */
  dataset?: Dataset;
  many?: boolean;
}

export class Room {
  readonly routes: Route[] = [];
  private readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  get(path: string, endpoint: Endpoint, shows?: { dataset: Dataset; many?: boolean }): this {
    return this.add('get', path, endpoint, shows);
  }

  post(path: string, endpoint: Endpoint, shows?: { dataset: Dataset; many?: boolean }): this {
    return this.add('post', path, endpoint, shows);
  }

  put(path: string, endpoint: Endpoint, shows?: { dataset: Dataset; many?: boolean }): this {
    return this.add('put', path, endpoint, shows);
  }

  delete(path: string, endpoint: Endpoint, shows?: { dataset: Dataset; many?: boolean }): this {
    return this.add('delete', path, endpoint, shows);
  }

  private add(
    method: Method,
    path: string,
    endpoint: Endpoint,
    shows?: { dataset: Dataset; many?: boolean },
  ): this {
    this.routes.push({ method, path: `${this.base}${path}`, endpoint, ...shows });
    return this;
  }
}
