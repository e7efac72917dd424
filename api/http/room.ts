// A room's routes, listed as data: the server mounts them, the matrix tests them, OpenAPI describes them.
import type { JsonObject } from '../../forms/json.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { Call, Endpoint } from './endpoint.ts';

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

/** A record that a pasted list made or changed. */
export interface PastedRecord {
  record_id: number;
  action: string;
  /** JSON of what the list changed of it. */
  before: string | null;
  version_after: number;
}

/** What a room does for others that do not know it, by the name of its resource. */
export interface Duties {
  /** A record as this reader sees its answers, where that is less than the fields tell. */
  shown?(call: Call, record: JsonObject): Promise<JsonObject>;
  /** Takes the records of a pasted list back, or refuses. */
  takeBack?(call: Call, made: readonly PastedRecord[]): Promise<void>;
}

export class Room {
  readonly routes: Route[] = [];
  readonly duties: Duties = {};
  private readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  /** Of the resource. */
  get name(): string {
    return this.base.slice(1);
  }

  does(duties: Duties): this {
    Object.assign(this.duties, duties);
    return this;
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
