// What rooms may ask of one another without naming one another: gathered once from all rooms in app.ts and
// handed down with the context.
import type { KindCode } from '../../forms/definitions/kinds/index.ts';
import type { Attachment } from '../../forms/registers/index.ts';
import { type Dataset, type EnteredBy, tableOf } from '../datasets/dataset.ts';
import type { Duties, Room } from './room.ts';

export interface Entered<K extends KindCode> {
  dataset: Dataset;
  by: EnteredBy<K>;
}

export class Resources {
  private readonly datasets: ReadonlyMap<string, Dataset>;
  private readonly duties: ReadonlyMap<string, Duties>;

  constructor(rooms: readonly Room[]) {
    const shown = rooms.flatMap(({ routes }) => routes.flatMap(({ dataset }) => dataset ?? []));
    this.datasets = new Map(shown.map((dataset) => [dataset.name, dataset]));
    const duties = new Map<string, Duties>();
    for (const room of rooms) duties.set(room.name, { ...duties.get(room.name), ...room.duties });
    this.duties = duties;
  }

  dataset(name: string): Dataset | undefined {
    return this.datasets.get(name);
  }

  dutiesOf(name: string): Duties {
    return this.duties.get(name) ?? {};
  }

  /** Datasets whose rows are entered by versions of this kind, the records proper first. */
  enteredBy<K extends KindCode>(kind: K): Entered<K>[] {
    return this.all()
      .flatMap((dataset): Entered<K>[] => {
        const by: EnteredBy<K> | undefined = dataset.enteredBy?.[kind];
        return by ? [{ dataset, by }] : [];
      })
      .sort((a, b) => Number(a.by.beside ?? false) - Number(b.by.beside ?? false));
  }

  /** The dataset whose rows registers may hang records on under this name. */
  attachable(as: Attachment): Dataset | undefined {
    return this.all().find(({ attachable }) => attachable?.as === as);
  }

  /** Datasets whose answers may be files. */
  holdingFiles(): Dataset[] {
    return this.all().filter(({ holdsFiles }) => holdsFiles);
  }

  /** Tables of what is told of a person; what is computed goes with the person's card. */
  tablesOfPeople(computedToo: boolean): string[] {
    return this.all()
      .filter(({ ofPerson }) => ofPerson === 'entered' || (computedToo && ofPerson === 'computed'))
      .map(tableOf);
  }

  private all(): Dataset[] {
    return [...this.datasets.values()];
  }
}
